-- check-maintenance-plans: refuses plans for assets the outlet does not list, and those of which nobody says how often (R-035).
-- Grain: one row per refused row.
UPDATE pg_temp.stage_outlets_maintenance_plan AS s
SET refused_code = j.code, refused_about = jsonb_build_object('assetNo', s.asset_no)
FROM (
  SELECT x.row_no,
         CASE WHEN NOT EXISTS (SELECT FROM outlets.equipment AS e
                               WHERE e.outlet_id = x.outlet_id AND e.asset_no = x.asset_no) THEN 'unknown_asset'
              WHEN x.every_days IS NULL AND NOT EXISTS (
                SELECT FROM outlets.equipment AS e
                JOIN outlets.pub_standard_on(x.outlet_id, 'maintenance_days', x.valid_from) AS d ON d.item = e.item
                WHERE e.outlet_id = x.outlet_id AND e.asset_no = x.asset_no) THEN 'no_interval' END AS code
  FROM pg_temp.stage_outlets_maintenance_plan AS x
) AS j
WHERE j.row_no = s.row_no AND j.code IS NOT NULL AND s.refused_code IS NULL
