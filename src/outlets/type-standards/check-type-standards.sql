-- check-type-standards: refuses zones, facilities and packs of rules that the catalogues do not have (R-356), because no outlet
-- could meet such a standard. Grain: one row per refused row.
UPDATE pg_temp.stage_outlets_type_standard AS s
SET refused_code = 'unknown_standard_item', refused_about = jsonb_build_object('kind', s.kind, 'item', s.item)
WHERE s.refused_code IS NULL
  AND CASE
        WHEN s.kind = 'zone' THEN NOT EXISTS (SELECT FROM outlets.zone_type AS t WHERE t.code = s.item)
        WHEN s.kind IN ('facility', 'maintenance_days')
          THEN NOT EXISTS (SELECT FROM outlets.facility_item AS f WHERE f.code = s.item)
        WHEN s.kind = 'policy_pack' THEN s.item <> 'shop_internal'
        ELSE false END
