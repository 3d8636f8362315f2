-- list-month-states: where each outlet stands in a month, whether somebody wrote to it yet or not.
-- Grain: one row per outlet of the caller's scope, in the order of codes. $1 month, $2 unit or NULL, $3 state or NULL,
-- $4 after this code, $5 rows. It walks along the codes of the tree and looks each outlet up: LIMIT 1 keeps it at that.
SELECT u.code AS "outletCode", u.name AS "outletName", to_char($1::date, 'YYYY-MM') AS month, m.state,
       months.due_on($1::date) AS "dueOn", m.lock_at AS "lockAt", m.takes_until AS "takesUntil",
       m.published_revision AS "publishedRevision", m.closed_at AS "closedAt", m.changed_at AS "changedAt",
       m.changed_by AS "changedBy", m.change_reason AS reason
FROM platform.org_unit AS u
CROSS JOIN LATERAL (
  SELECT CASE WHEN g.outlet_id IS NOT NULL THEN months.effective_state(g) ELSE months.state_before_gate(o, $1::date) END AS state,
         CASE WHEN g.outlet_id IS NOT NULL THEN g.lock_at
              WHEN o.go_live <= $1::date THEN months.gate_lock_at(o, $1::date) END AS lock_at,
         g.takes_until, g.published_revision, g.closed_at, g.changed_at, g.changed_by, g.change_reason
  FROM months.outlet AS o
  LEFT JOIN months.outlet_month AS g ON g.outlet_id = o.outlet_id AND g.month = $1::date
  WHERE o.outlet_id = u.id
  LIMIT 1
) AS m
WHERE u.level = 'outlet' AND ($2::int IS NULL OR u.lineage @> ARRAY[$2]) AND ($3::text IS NULL OR m.state = $3)
  AND ($4::text IS NULL OR u.code > $4)
ORDER BY u.code
LIMIT $5
