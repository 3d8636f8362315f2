-- shown-training-sessions: what a session shows. Grain: one row per session.
SELECT t.org_unit_id AS unit_id, t.id, t.version, t.recorded_at AS "recordedAt", u.code AS "orgUnitCode",
       t.session_no AS "sessionNo", t.kind, array_to_string(t.topic_codes, ';') AS topics,
       EXISTS (SELECT FROM personnel.training_topic AS c WHERE c.is_safety AND c.code = ANY (t.topic_codes)) AS "isSafety",
       t.held_on AS "heldOn", t.hours, t.trainer
FROM personnel.training_session AS t
JOIN outlets.pub_org_unit AS u ON u.id = t.org_unit_id
