-- missing-gates: which outlet-months have no gate row yet.
-- Grain: one row per pair of the list without a gate. $1 outlet ids, $2 months, pairwise.
SELECT DISTINCT p.outlet_id, p.month
FROM unnest($1::int[], $2::date[]) AS p (outlet_id, month)
WHERE NOT EXISTS (
  SELECT 1 FROM months.outlet_month AS g WHERE g.outlet_id = p.outlet_id AND g.month = p.month
)
