-- check-headcount-requirements: refuses a post that is not there; no channel is all of them. Grain: one row per staged row.
UPDATE pg_temp.stage_personnel_headcount_requirement AS s
SET channel = coalesce(s.channel, 'all'),
    refused_about = CASE WHEN s.refused_code IS NULL THEN jsonb_build_object('postCode', s.post_code) ELSE s.refused_about END,
    refused_code = CASE
      WHEN s.refused_code IS NULL AND NOT EXISTS (SELECT FROM personnel.post AS p WHERE p.post_code = s.post_code)
        THEN 'unknown_post'
      ELSE s.refused_code
    END
