-- hold-for-preview: waits for a close that holds the gate rows of M and M−1, and keeps no writer out.
-- Grain: one row per gate. $1 outlet ids, $2 first day of M.
SELECT g.outlet_id, g.month
FROM months.outlet_month AS g
WHERE g.outlet_id = ANY ($1::int[])
  AND g.month IN ($2::date, ($2::date - interval '1 month')::date)
ORDER BY g.outlet_id, g.month
FOR SHARE OF g
