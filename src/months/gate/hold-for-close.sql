-- hold-for-close: takes the gate rows of a chunk's outlets for M and M−1 against every writer, in the writers' own order.
-- Grain: one row per gate. $1 outlet ids, $2 first day of M. It answers no state: that is read in the next statement.
SELECT g.outlet_id, g.month
FROM months.outlet_month AS g
WHERE g.outlet_id = ANY ($1::int[])
  AND g.month IN ($2::date, ($2::date - interval '1 month')::date)
ORDER BY g.outlet_id, g.month
FOR UPDATE OF g
