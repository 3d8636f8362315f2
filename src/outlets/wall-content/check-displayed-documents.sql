-- check-displayed-documents: refuses findings of a day to come. Grain: one row per refused row.
UPDATE pg_temp.stage_outlets_displayed_document AS s
SET refused_code = 'not_yet_happened', refused_about = jsonb_build_object('day', s.valid_from)
WHERE s.refused_code IS NULL AND s.valid_from > platform.today()
