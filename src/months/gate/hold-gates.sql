-- hold-gates: locks the gate rows of a writer's whole transaction and answers those that take facts.
-- Grain: one row per accepting outlet-month of the list; what is missing in the answer takes no facts.
-- $1 outlet ids, $2 months, pairwise; $3 whether a late-row decision writes.
-- A pair that a close waits for is left out, so that overlapping writers cannot starve it.
SELECT g.outlet_id, g.month
FROM months.outlet_month AS g
JOIN (SELECT DISTINCT p.outlet_id, p.month FROM unnest($1::int[], $2::date[]) AS p (outlet_id, month)) AS w
  ON w.outlet_id = g.outlet_id AND w.month = g.month
WHERE months.takes_facts(g, $3::boolean)
  AND NOT EXISTS (
    SELECT 1 FROM months.lock_request AS r
    WHERE r.outlet_id = g.outlet_id AND r.month = g.month AND r.valid_until > platform.now()
  )
ORDER BY g.outlet_id, g.month
FOR SHARE OF g
