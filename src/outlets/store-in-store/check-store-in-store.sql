-- check-store-in-store: refuses an area that is in another outlet at that time (R-261). Grain: one row per refused row.
UPDATE pg_temp.stage_outlets_store_in_store AS s
SET refused_code = 'area_in_two_outlets', refused_about = jsonb_build_object('areaNo', s.area_no)
WHERE s.refused_code IS NULL
  AND EXISTS (SELECT FROM outlets.area_elsewhere(s.area_no, s.outlet_id, s.valid_from, s.valid_to) AS a)
