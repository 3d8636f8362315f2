-- outlets-below-then: the units that stood below a unit on a day. Grain: one row per unit. $1 id of the unit; $2 day, today if null.
SELECT b.org_unit_id AS id
FROM platform.units_below(ARRAY[$1::int], coalesce($2::date, platform.today())) AS b
