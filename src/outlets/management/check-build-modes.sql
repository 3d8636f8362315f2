-- check-build-modes: refuses shared use that names no users (R-277). Grain: one row per refused row.
UPDATE pg_temp.stage_outlets_build_mode AS s
SET refused_code = 'users_missing', refused_about = jsonb_build_object('buildMode', s.build_mode)
WHERE s.refused_code IS NULL AND s.build_mode <> 'self_build_own_use' AND s.users IS NULL
