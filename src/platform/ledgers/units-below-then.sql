-- units-below-then: the units that stood below some units on another day. Grain: one row per unit. $1 ids of the units; $2 day.
SELECT b.org_unit_id AS id
FROM platform.units_below($1::int[], $2::date) AS b
