-- missing-for-close: which outlet-months of a chunk (M and M−1) have no gate row yet.
-- Grain: one row per missing pair. $1 outlet ids, $2 first day of M.
SELECT o.id AS outlet_id, m.month
FROM unnest($1::int[]) AS o (id)
CROSS JOIN (VALUES ($2::date), (($2::date - interval '1 month')::date)) AS m (month)
WHERE NOT EXISTS (
  SELECT 1 FROM months.outlet_month AS g WHERE g.outlet_id = o.id AND g.month = m.month
)
ORDER BY o.id, m.month
