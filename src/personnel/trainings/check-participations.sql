-- check-participations: refuses rows whose session is not there, and attendance of one still to come.
-- Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_training_participation AS s
SET refused_code = CASE WHEN s.session_id IS NULL THEN 'unknown_training_session' ELSE 'training_session_not_held_yet' END,
    refused_about = jsonb_build_object('orgUnitCode', s.session_unit_code, 'sessionNo', s.session_no, 'heldOn', s.held_on)
WHERE s.refused_code IS NULL
  AND (s.session_id IS NULL OR s.attended AND s.held_on > platform.today())
