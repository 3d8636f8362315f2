-- shown-equipment-faults: fault tickets as they stood at the end of day $1, or now if it is today; due in 3 days (G16).
-- Grain: one row per ticket reported by then.
SELECT f.outlet_id AS unit_id, f.id, f.version, f.recorded_at AS "recordedAt", u.code AS "outletCode",
       u.name AS "outletName", f.fault_no AS "faultNo", f.asset_no AS "assetNo", e.name AS "assetName",
       f.reported_at AS "reportedAt", f.description, t.due_on AS "dueOn",
       CASE WHEN t.is_open THEN NULL ELSE f.repaired_at END AS "repairedAt",
       CASE WHEN t.is_open THEN NULL ELSE f.repair_note END AS "repairNote", t.is_open AS "isOpen",
       t.is_open AND t.due_on < $1::date AS "isOverdue",
       NOT t.is_open AND t.due_on < (f.repaired_at AT TIME ZONE 'Asia/Shanghai')::date AS "isRepairedLate"
FROM outlets.equipment_fault AS f
JOIN outlets.org_unit AS u ON u.id = f.outlet_id
CROSS JOIN LATERAL (
  SELECT (f.reported_at AT TIME ZONE 'Asia/Shanghai')::date + 3 AS due_on,
         coalesce(f.repaired_at >= ($1::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai', true) AS is_open
) AS t
LEFT JOIN LATERAL (
  SELECT x.name FROM outlets.equipment AS x
  WHERE x.outlet_id = f.outlet_id AND x.asset_no = f.asset_no
  ORDER BY x.valid_from DESC
  LIMIT 1
) AS e ON true
WHERE f.reported_at < ($1::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'
