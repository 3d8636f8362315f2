-- shown-maintenance-works: what was done on equipment by $1. Grain: one row per asset, task and day.
SELECT w.outlet_id AS unit_id, w.id, w.version, w.recorded_at AS "recordedAt", u.code AS "outletCode",
       u.name AS "outletName", w.asset_no AS "assetNo", e.name AS "assetName", w.task, w.done_on AS "doneOn",
       w.done_by AS "doneBy", w.outcome, w.note
FROM outlets.maintenance_work AS w
JOIN outlets.org_unit AS u ON u.id = w.outlet_id
LEFT JOIN outlets.equipment AS e
       ON e.outlet_id = w.outlet_id AND e.asset_no = w.asset_no
      AND e.valid_from <= w.done_on AND (e.valid_to IS NULL OR e.valid_to > w.done_on)
WHERE w.done_on <= $1::date
