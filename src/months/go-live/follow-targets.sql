-- follow-targets: moves the first month to be closed of outlets to the earliest month they get a target for.
-- Grain: one row per outlet that moved. $1 outlet ids, $2 months, pairwise.
-- Outlets that would not move are left out first: most batches move none, and none of them should wait for a row lock then.
SELECT months.set_go_live(array_agg(w.outlet_id), array_agg(w.month), false) AS outlet_id
FROM (
  SELECT p.outlet_id, min(p.month) AS month FROM unnest($1::int[], $2::date[]) AS p (outlet_id, month) GROUP BY p.outlet_id
) AS w
JOIN months.outlet AS o ON o.outlet_id = w.outlet_id
WHERE o.first_closed IS NULL AND NOT o.go_live_explicit AND coalesce(w.month < o.go_live, true)
HAVING count(*) > 0
