-- check-badges: refuses a badge with another name than the file has (R-298). Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_badge AS s
SET refused_code = 'card_differs_from_file', refused_about = jsonb_build_object('personNo', s.person_no)
FROM personnel.person AS p
WHERE s.refused_code IS NULL AND p.id = s.person_id AND p.name <> s.name
  AND coalesce(s.valid_to > greatest(s.valid_from, platform.today()), true)
