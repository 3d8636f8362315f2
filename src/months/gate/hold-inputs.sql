-- hold-inputs: locks the gate rows of a writer of assessment inputs and answers those that still take them.
-- Grain: one row per accepting outlet-month of the list; what is missing in the answer is closed or shut.
-- $1 outlet ids, $2 months, pairwise.
SELECT g.outlet_id, g.month
FROM months.outlet_month AS g
JOIN (SELECT DISTINCT p.outlet_id, p.month FROM unnest($1::int[], $2::date[]) AS p (outlet_id, month)) AS w
  ON w.outlet_id = g.outlet_id AND w.month = g.month
WHERE months.takes_inputs(g)
ORDER BY g.outlet_id, g.month
FOR SHARE OF g
