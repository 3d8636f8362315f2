-- units-above: the units on the way from the top to some units, those included. Grain: one row per unit and way. $1 ids.
SELECT a.id
FROM platform.org_unit AS u
CROSS JOIN LATERAL unnest(u.lineage) AS a (id)
WHERE u.id = ANY ($1::int[])
