-- check-equipment-faults: refuses tickets of assets the outlet does not list, of times to come, and repaired before they were
-- reported. Grain: one row per refused row.
UPDATE pg_temp.stage_outlets_equipment_fault AS s
SET refused_code = j.code,
    refused_about = jsonb_build_object('assetNo', s.asset_no, 'faultNo', s.fault_no, 'day', j.day)
FROM (
  SELECT x.row_no, (greatest(x.reported_at, x.repaired_at) AT TIME ZONE 'Asia/Shanghai')::date AS day,
         CASE WHEN NOT EXISTS (SELECT FROM outlets.equipment AS e
                               WHERE e.outlet_id = x.outlet_id AND e.asset_no = x.asset_no) THEN 'unknown_asset'
              WHEN greatest(x.reported_at, x.repaired_at) > platform.now() THEN 'not_yet_happened'
              WHEN x.repaired_at < x.reported_at THEN 'repaired_before_reported' END AS code
  FROM pg_temp.stage_outlets_equipment_fault AS x
) AS j
WHERE j.row_no = s.row_no AND j.code IS NOT NULL AND s.refused_code IS NULL
