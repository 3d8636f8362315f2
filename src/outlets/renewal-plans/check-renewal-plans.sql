-- check-renewal-plans: refuses plans for assets the outlet does not list, and those done on a day to come.
-- Grain: one row per refused row.
UPDATE pg_temp.stage_outlets_renewal_plan AS s
SET refused_code = j.code, refused_about = jsonb_build_object('assetNo', s.asset_no, 'day', s.done_on)
FROM (
  SELECT x.row_no,
         CASE WHEN NOT EXISTS (SELECT FROM outlets.equipment AS e
                               WHERE e.outlet_id = x.outlet_id AND e.asset_no = x.asset_no) THEN 'unknown_asset'
              WHEN x.done_on > platform.today() THEN 'not_yet_happened' END AS code
  FROM pg_temp.stage_outlets_renewal_plan AS x
) AS j
WHERE j.row_no = s.row_no AND j.code IS NOT NULL AND s.refused_code IS NULL
