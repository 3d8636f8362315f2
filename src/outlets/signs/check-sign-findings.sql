-- check-sign-findings: refuses findings of days to come; what was seen is never refused. Grain: one row per refused row.
UPDATE pg_temp.stage_outlets_sign_finding AS s
SET refused_code = 'found_in_the_future', refused_about = jsonb_build_object('foundOn', s.found_on)
WHERE s.refused_code IS NULL AND s.found_on > platform.today()
