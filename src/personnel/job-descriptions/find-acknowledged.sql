-- find-acknowledged: what was signed: the description that held for the posting of a person on that day, or where the row names
-- an edition as a downloaded list does, the one they had signed that day. Grain: one row per staged row whose person was on
-- the post.
UPDATE pg_temp.stage_personnel_job_acknowledgement AS s
SET is_on_post = true, job_description_id = f.id, signed_edition = f.edition, signed_version = f.version,
    description_version = coalesce(s.description_version, f.version)
FROM (
  SELECT x.row_no, coalesce(k.id, d.id) AS id, coalesce(k.version, d.version) AS version, coalesce(k.edition, j.edition) AS edition
  FROM pg_temp.stage_personnel_job_acknowledgement AS x
  JOIN personnel.posting AS t ON t.person_id = x.person_id AND t.post_code = x.post_code
    AND t.valid_from <= x.acknowledged_on AND (t.valid_to IS NULL OR t.valid_to > x.acknowledged_on)
  LEFT JOIN LATERAL personnel.job_description_on(t.post_code, t.org_unit_id, x.acknowledged_on) AS d ON true
  LEFT JOIN personnel.job_description AS j ON j.id = d.id
  LEFT JOIN LATERAL (
    SELECT g.id, a.description_version AS version, g.edition
    FROM personnel.job_acknowledgement AS a
    JOIN personnel.job_description AS g ON g.id = a.job_description_id
    WHERE a.person_id = x.person_id AND a.acknowledged_on = x.acknowledged_on AND g.post_code = x.post_code
      AND g.edition = x.edition AND a.description_version = x.description_version
    LIMIT 1
  ) AS k ON true
  WHERE x.refused_code IS NULL
) AS f
WHERE f.row_no = s.row_no
