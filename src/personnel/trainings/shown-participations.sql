-- shown-participations: what a participation shows; who was trained elsewhere before keeps the row without the session's
-- number. Grain: one row per person and session.
SELECT t.person_id AS unit_id, t.id, t.version, t.recorded_at AS "recordedAt", p.person_no AS "personNo", p.name,
       o.code AS "orgUnitCode", u.code AS "sessionUnitCode", s.session_no AS "sessionNo", t.kind,
       array_to_string(t.topic_codes, ';') AS topics, t.held_on AS "heldOn", t.attended
FROM personnel.training_participation AS t
JOIN personnel.person AS p ON p.id = t.person_id
JOIN outlets.pub_org_unit AS o ON o.id = p.org_unit_id
LEFT JOIN personnel.training_session AS s ON s.id = t.session_id
LEFT JOIN outlets.pub_org_unit AS u ON u.id = s.org_unit_id
