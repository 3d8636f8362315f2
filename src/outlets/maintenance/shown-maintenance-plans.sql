-- shown-maintenance-plans: a plan with what was done by $1 and when it is due next (R-035): so many days after it was done
-- last, or after the plan began where it never was. Grain: one row per asset, task and time the plan holds.
SELECT p.outlet_id AS unit_id, p.id, p.valid_from, p.valid_to, p.version, p.recorded_at AS "recordedAt",
       u.code AS "outletCode", u.name AS "outletName", p.asset_no AS "assetNo", e.name AS "assetName", p.task,
       p.every_days AS "everyDays", n.every_days AS "daysInForce", w.last_done_on AS "lastDoneOn",
       n.since + n.every_days AS "nextDueOn",
       e.state IS NOT NULL AND e.state <> 'retired' AND coalesce(n.since + n.every_days < $1::date, false) AS "isOverdue",
       p.valid_from AS "validFrom", p.valid_to AS "validTo"
FROM outlets.maintenance_plan AS p
JOIN outlets.org_unit AS u ON u.id = p.outlet_id
LEFT JOIN LATERAL (
  SELECT x.name, x.item, x.state
  FROM outlets.equipment AS x
  WHERE x.outlet_id = p.outlet_id AND x.asset_no = p.asset_no
    AND x.valid_from <= $1::date AND (x.valid_to IS NULL OR x.valid_to > $1::date)
  ORDER BY x.valid_from DESC
  LIMIT 1
) AS e ON true
LEFT JOIN LATERAL (
  SELECT s.quantity AS every_days
  FROM outlets.pub_standard_on(p.outlet_id, 'maintenance_days', $1::date) AS s
  WHERE s.item = e.item AND p.every_days IS NULL
  LIMIT 1 -- Keeps the item where the standard is looked up.
) AS d ON true
CROSS JOIN LATERAL (
  SELECT max(x.done_on) AS last_done_on
  FROM outlets.maintenance_work AS x
  WHERE x.outlet_id = p.outlet_id AND x.asset_no = p.asset_no AND x.task = p.task AND x.done_on <= $1::date
) AS w
CROSS JOIN LATERAL (
  SELECT max(f.valid_from) AS begun_on
  FROM outlets.maintenance_plan AS f
  WHERE f.outlet_id = p.outlet_id AND f.asset_no = p.asset_no AND f.task = p.task AND f.valid_from <= p.valid_from
    AND NOT EXISTS (
      SELECT FROM outlets.maintenance_plan AS g
      WHERE g.outlet_id = f.outlet_id AND g.asset_no = f.asset_no AND g.task = f.task
        AND g.valid_from < f.valid_from AND g.valid_to = f.valid_from)
) AS b
CROSS JOIN LATERAL (
  SELECT coalesce(p.every_days, d.every_days) AS every_days, coalesce(w.last_done_on, b.begun_on) AS since
) AS n
