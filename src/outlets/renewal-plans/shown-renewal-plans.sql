-- shown-renewal-plans: planned renewals with what has become of them by $1 (R-209). Grain: one row per asset and planned month.
SELECT r.outlet_id AS unit_id, r.id, r.version, r.recorded_at AS "recordedAt", u.code AS "outletCode",
       u.name AS "outletName", r.asset_no AS "assetNo", e.name AS "assetName", r.planned_month AS "plannedMonth",
       r.budget_fen AS "budgetFen", CASE WHEN d.is_done THEN r.done_on END AS "doneOn", d.is_done AS "isDone",
       NOT d.is_done AND (r.planned_month + interval '1 month')::date <= $1::date AS "isLate", r.note
FROM outlets.renewal_plan AS r
JOIN outlets.org_unit AS u ON u.id = r.outlet_id
CROSS JOIN LATERAL (SELECT coalesce(r.done_on <= $1::date, false) AS is_done) AS d
LEFT JOIN LATERAL (
  SELECT x.name FROM outlets.equipment AS x
  WHERE x.outlet_id = r.outlet_id AND x.asset_no = r.asset_no
  ORDER BY x.valid_from DESC
  LIMIT 1
) AS e ON true
