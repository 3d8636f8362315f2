-- closed-months-of-item: the first published outlet-month whose figures rest on the mapping of an item in [$2, $3).
-- Grain: at most one row. $1 item, $3 NULL without an end. Lines that name their class themselves rest on nothing.
SELECT to_char(g.month, 'YYYY-MM') AS month, o.code
FROM outlets.cost_total AS t
JOIN months.pub_outlet_month AS g ON g.outlet_id = t.outlet_id AND g.month = t.counted_month
JOIN outlets.pub_outlet AS o ON o.outlet_id = g.outlet_id
WHERE t.item = $1::text AND t.cost_class = '-'
  AND t.counted_month >= $2::date AND coalesce(t.counted_month < $3::date, true)
  AND g.published_revision IS NOT NULL
ORDER BY g.month, o.code
LIMIT 1
