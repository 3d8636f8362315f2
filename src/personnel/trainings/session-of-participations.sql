-- session-of-participations: finds the session a row names by the unit that held it, above the caller or below, and takes
-- over what it was about. Grain: one row per staged row whose session is there.
UPDATE pg_temp.stage_personnel_training_participation AS s
SET session_id = t.id, kind = t.kind, held_on = t.held_on, topic_codes = t.topic_codes
FROM personnel.training_session AS t
JOIN outlets.pub_org_unit AS u ON u.id = t.org_unit_id
WHERE u.code = s.session_unit_code AND t.session_no = s.session_no
