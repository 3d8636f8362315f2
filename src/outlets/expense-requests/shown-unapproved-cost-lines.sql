-- shown-unapproved-cost-lines: costs in the month of $1 beyond what was approved for it (R-243), where the rules of the shop
-- hold. Grain: one row per outlet and kind whose cost lines of the month exceed its approved requests.
SELECT o.outlet_id AS unit_id, m.kind_no AS id, to_char($1::date, 'YYYY-MM') AS month, u.code AS "outletCode",
       u.name AS "outletName", m.kind, m.lines, m.cost_fen AS "costFen", m.approved_fen AS "approvedFen",
       m.cost_fen - m.approved_fen AS "unapprovedFen"
FROM outlets.outlet AS o
JOIN outlets.org_unit AS u ON u.id = o.outlet_id
CROSS JOIN LATERAL (
  SELECT s.item FROM outlets.pub_standard_on(o.outlet_id, 'policy_pack', $1::date) AS s WHERE s.item = 'shop_internal' LIMIT 1
) AS p
CROSS JOIN LATERAL outlets.expenses_of(o.outlet_id, date_trunc('month', $1::timestamp)::date) AS m
WHERE m.cost_fen > m.approved_fen
