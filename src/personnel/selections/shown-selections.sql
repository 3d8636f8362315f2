-- shown-selections: what an interview or test shows, with its person as of today. Grain: one row per interview or test.
SELECT s.person_id AS unit_id, s.id, s.version, s.recorded_at AS "recordedAt",
       u.code AS "orgUnitCode", p.person_no AS "personNo", p.name AS "personName", s.kind, s.held_on AS "heldOn",
       s.result, s.score, s.assessor
FROM personnel.selection AS s
JOIN personnel.person AS p ON p.id = s.person_id
JOIN platform.org_unit AS u ON u.id = p.org_unit_id
