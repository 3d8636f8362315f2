-- list-month-states: where each outlet stands in a month, whether somebody wrote to it yet or not.
-- Grain: one row per outlet of the caller's scope, in the order of codes. $1 month, $2 unit or NULL, $3 state or NULL,
-- $4 after this code, $5 rows.
SELECT u.code AS "outletCode", u.name AS "outletName", to_char($1::date, 'YYYY-MM') AS month, s.state,
       months.due_on($1::date) AS "dueOn",
       CASE WHEN g.outlet_id IS NOT NULL THEN g.lock_at WHEN o.go_live <= $1::date THEN months.gate_lock_at(o, $1::date) END AS "lockAt",
       g.takes_until AS "takesUntil", g.published_revision AS "publishedRevision", g.closed_at AS "closedAt",
       g.changed_at AS "changedAt", g.changed_by AS "changedBy", g.change_reason AS reason
FROM months.outlet AS o
JOIN platform.org_unit AS u ON u.id = o.outlet_id
LEFT JOIN months.outlet_month AS g ON g.outlet_id = o.outlet_id AND g.month = $1::date
CROSS JOIN LATERAL (
  SELECT CASE WHEN g.outlet_id IS NOT NULL THEN months.effective_state(g) ELSE months.state_before_gate(o, $1::date) END AS state
) AS s
WHERE ($2::int IS NULL OR u.lineage @> ARRAY[$2]) AND ($3::text IS NULL OR s.state = $3) AND ($4::text IS NULL OR u.code > $4)
ORDER BY u.code
LIMIT $5
