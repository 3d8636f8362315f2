-- outlets-in-scope: the outlets below some units, as the tree stands today. Grain: one row per outlet. $1 ids of the units.
SELECT u.id
FROM outlets.org_unit AS u
WHERE u.lineage && $1::int[] AND u.level = 'outlet'
