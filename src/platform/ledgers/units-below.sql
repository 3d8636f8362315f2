-- units-below: the units below some of the caller's, as the tree stands today. Grain: one row per unit. $1 ids of the units.
SELECT u.id
FROM platform.org_unit AS u
WHERE u.lineage && $1::int[]
