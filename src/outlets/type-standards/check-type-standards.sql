-- check-type-standards: refuses zones that the catalogue does not have (R-356, R-310). Grain: one row per refused row.
UPDATE pg_temp.stage_outlets_type_standard AS s
SET refused_code = 'unknown_standard_item', refused_about = jsonb_build_object('kind', s.kind, 'item', s.item)
WHERE s.refused_code IS NULL AND s.kind = 'zone'
  AND NOT EXISTS (SELECT FROM outlets.zone_type AS t WHERE t.code = s.item)
