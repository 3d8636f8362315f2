-- next-units-below: the units a list goes on with below some of the caller's, as the tree stands today. Grain: one row per unit
-- and given unit above it, in no order. $1 ids of the units above; $2 id of the first unit; $3 rows; $4 whether outlets only.
SELECT b.org_unit_id AS id
FROM platform.next_units_below($1::int[], $2::int, $3::int, $4::boolean) AS b
