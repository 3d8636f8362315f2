-- count-month-states: how many outlets a list of month states has in all.
-- Grain: one row. $1 month, $2 unit or NULL, $3 state or NULL.
SELECT count(*) AS total
FROM months.outlet AS o
JOIN platform.org_unit AS u ON u.id = o.outlet_id
LEFT JOIN months.outlet_month AS g ON g.outlet_id = o.outlet_id AND g.month = $1::date
WHERE ($2::int IS NULL OR u.lineage @> ARRAY[$2])
  AND ($3::text IS NULL
       OR $3 = CASE WHEN g.outlet_id IS NOT NULL THEN months.effective_state(g) ELSE months.state_before_gate(o, $1::date) END)
