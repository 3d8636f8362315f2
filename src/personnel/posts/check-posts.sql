-- check-posts: refuses a code that another unit has taken. Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_post AS s
SET refused_code = 'post_of_another_unit', refused_about = jsonb_build_object('postCode', s.post_code)
FROM personnel.post AS p
WHERE s.refused_code IS NULL AND p.post_code = s.post_code AND p.org_unit_id <> s.org_unit_id
