-- check-acknowledgements: refuses a signature of tomorrow, of somebody who is not on the post, under nothing, or under another
-- text than was in force or signed that day (R-109). Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_job_acknowledgement AS s
SET refused_code = CASE
      WHEN s.acknowledged_on > platform.today() THEN 'acknowledged_in_future'
      WHEN s.is_on_post IS NULL THEN 'not_on_this_post'
      WHEN s.job_description_id IS NULL THEN 'nothing_to_acknowledge'
      ELSE 'another_description'
    END,
    refused_about = jsonb_build_object('personNo', s.person_no, 'postCode', s.post_code, 'day', s.acknowledged_on,
                                       'edition', s.signed_edition, 'version', s.signed_version)
WHERE s.refused_code IS NULL
  AND (s.job_description_id IS NULL OR s.acknowledged_on > platform.today()
       OR s.edition <> s.signed_edition OR s.description_version <> s.signed_version)
