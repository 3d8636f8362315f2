-- released-states: where outlets stand in a month now. Grain: one row per outlet that has a gate row.
-- $1 outlet ids, $2 month. Its own statement: a function that moves rows is not seen by the statement that calls it.
SELECT g.outlet_id AS "outletId", months.effective_state(g) AS state
FROM months.outlet_month AS g
WHERE g.outlet_id = ANY ($1::int[]) AND g.month = $2::date
ORDER BY g.outlet_id
