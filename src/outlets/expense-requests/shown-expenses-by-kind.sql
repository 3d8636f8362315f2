-- shown-expenses-by-kind: what an outlet asked for, was allowed, paid and was charged in the month of $1 (R-242).
-- Grain: one row per outlet and kind with a request or a cost line in the month. Rejected requests count as asked for only.
SELECT o.outlet_id AS unit_id, m.kind_no AS id, to_char($1::date, 'YYYY-MM') AS month, u.code AS "outletCode",
       u.name AS "outletName", m.kind, m.lines, m.cost_fen AS "costFen", m.approved_fen AS "approvedFen",
       m.requested_fen AS "requestedFen", m.paid_fen AS "paidFen"
FROM outlets.outlet AS o
JOIN outlets.org_unit AS u ON u.id = o.outlet_id
CROSS JOIN LATERAL outlets.expenses_of(o.outlet_id, date_trunc('month', $1::timestamp)::date) AS m
WHERE m.requested_fen > 0 OR m.lines > 0
