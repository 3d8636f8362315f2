-- check-job-descriptions: refuses a description of a post that is not there. Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_job_description AS s
SET refused_code = 'unknown_post', refused_about = jsonb_build_object('postCode', s.post_code)
WHERE s.refused_code IS NULL AND NOT EXISTS (SELECT FROM personnel.post AS p WHERE p.post_code = s.post_code)
