-- check-functional-zones: refuses zones of a kind the catalogue does not have (R-310). Grain: one row per refused row.
UPDATE pg_temp.stage_outlets_functional_zone AS s
SET refused_code = 'unknown_zone_type', refused_about = jsonb_build_object('zoneType', s.zone_type)
WHERE s.refused_code IS NULL
  AND NOT EXISTS (SELECT FROM outlets.zone_type AS t WHERE t.code = s.zone_type)
