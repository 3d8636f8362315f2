-- check-equipment: refuses equipment outside the five classes (R-304), items of another class, and interfaces of what has none.
-- Grain: one row per refused row.
UPDATE pg_temp.stage_outlets_equipment AS s
SET refused_code = j.code,
    refused_about = jsonb_build_object('facilityClass', s.facility_class, 'item', s.item, 'assetNo', s.asset_no)
FROM (
  SELECT x.row_no,
         CASE WHEN c.code IS NULL THEN 'unknown_facility_class'
              WHEN x.item IS NOT NULL AND i.code IS NULL THEN 'item_of_other_class'
              WHEN x.is_interface_connected IS NOT NULL AND i.interface IS NULL THEN 'no_such_interface' END AS code
  FROM pg_temp.stage_outlets_equipment AS x
  LEFT JOIN outlets.facility_class AS c ON c.code = x.facility_class
  LEFT JOIN outlets.facility_item AS i ON i.facility_class = x.facility_class AND i.code = x.item
) AS j
WHERE j.row_no = s.row_no AND j.code IS NOT NULL AND s.refused_code IS NULL
