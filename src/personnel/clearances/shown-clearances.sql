-- shown-clearances: what a result shows, with its person as of today. Grain: one row per result of a check.
SELECT c.person_id AS unit_id, c.id, c.version, c.recorded_at AS "recordedAt",
       u.code AS "orgUnitCode", p.person_no AS "personNo", p.name AS "personName", c.kind, c.checked_on AS "checkedOn",
       c.result, c.reviewer, c.valid_to AS "validTo"
FROM personnel.clearance AS c
JOIN personnel.person AS p ON p.id = c.person_id
JOIN platform.org_unit AS u ON u.id = p.org_unit_id
