-- check-store-in-store: refuses an area that is in two outlets at a time (R-261), of those recorded or of this call; a row
-- of this call that ends it in the other outlet counts. Grain: one row per refused row.
UPDATE pg_temp.stage_outlets_store_in_store AS s
SET refused_code = 'area_in_two_outlets', refused_about = jsonb_build_object('areaNo', s.area_no)
WHERE s.refused_code IS NULL
  AND (EXISTS (
         SELECT FROM outlets.area_elsewhere(s.area_no, s.outlet_id, s.valid_from, s.valid_to) AS a
         WHERE NOT EXISTS (
           SELECT FROM pg_temp.stage_outlets_store_in_store AS e
           WHERE e.refused_code IS NULL AND e.area_no = s.area_no AND e.outlet_id = a.outlet_id
             AND e.valid_from = a.valid_from AND e.valid_to <= s.valid_from))
    OR EXISTS (
         SELECT FROM pg_temp.stage_outlets_store_in_store AS e
         WHERE e.refused_code IS NULL AND e.area_no = s.area_no AND e.outlet_id <> s.outlet_id AND e.row_no < s.row_no
           AND greatest(e.valid_from, s.valid_from) < least(coalesce(e.valid_to, 'infinity'), coalesce(s.valid_to, 'infinity'))))
