-- shown-day-plan-gaps: outlets that trade on the day $1 whose plan is due and missing, or came late (R-246), where the rules
-- of the shop hold. Grain: one row per outlet.
SELECT o.outlet_id AS unit_id, o.outlet_id AS id, o.code AS "outletCode", o.name AS "outletName", $1::date AS day,
       w.due_at AS "dueAt", d.planned_at AS "plannedAt", (d.id IS NULL) AS "isMissing"
FROM outlets.pub_outlet AS o
LEFT JOIN personnel.day_plan AS d ON d.outlet_id = o.outlet_id AND d.day = $1::date
CROSS JOIN LATERAL (SELECT personnel.plan_due_at(o.outlet_id, $1::date) AS due_at LIMIT 1) AS w -- LIMIT: asked once.
WHERE o.opened_on <= $1::date AND (o.closed_on IS NULL OR o.closed_on > $1::date)
  AND NOT EXISTS (
    SELECT FROM outlets.pub_outlet_suspension AS p
    WHERE p.outlet_id = o.outlet_id AND p.from_on <= $1::date AND p.to_on > $1::date)
  AND EXISTS (SELECT FROM outlets.pub_standard_on(o.outlet_id, 'policy_pack', $1::date) AS s WHERE s.item = 'shop_internal')
  AND coalesce(d.planned_at, platform.now()) > w.due_at
