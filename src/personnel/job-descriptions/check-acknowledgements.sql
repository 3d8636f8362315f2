-- check-acknowledgements: refuses a signature of tomorrow, of somebody who is not on the post, or under nothing (R-109).
-- Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_job_acknowledgement AS s
SET refused_code = CASE
      WHEN s.acknowledged_on > platform.today() THEN 'acknowledged_in_future'
      WHEN s.is_on_post IS NULL THEN 'not_on_this_post'
      ELSE 'nothing_to_acknowledge'
    END,
    refused_about = jsonb_build_object('personNo', s.person_no, 'postCode', s.post_code, 'day', s.acknowledged_on)
WHERE s.refused_code IS NULL AND (s.job_description_id IS NULL OR s.acknowledged_on > platform.today())
