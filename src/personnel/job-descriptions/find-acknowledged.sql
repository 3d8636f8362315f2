-- find-acknowledged: the description that held for the posting of a person on the day it was signed. Grain: one row per
-- staged row whose person was on the post.
UPDATE pg_temp.stage_personnel_job_acknowledgement AS s
SET is_on_post = true, job_description_id = f.id, description_version = f.version
FROM (
  SELECT x.row_no, d.id, d.version
  FROM pg_temp.stage_personnel_job_acknowledgement AS x
  JOIN personnel.posting AS t ON t.person_id = x.person_id AND t.post_code = x.post_code
    AND t.valid_from <= x.acknowledged_on AND (t.valid_to IS NULL OR t.valid_to > x.acknowledged_on)
  LEFT JOIN LATERAL personnel.job_description_on(t.post_code, t.org_unit_id, x.acknowledged_on) AS d ON true
  WHERE x.refused_code IS NULL
) AS f
WHERE f.row_no = s.row_no
