-- next-units: the units a report goes on with, in the order of their ids. Grain: one row per unit.
-- $1 id of the first unit; $2 ids of the units meant, all if NULL; $3 rows; $4 whether outlets only.
SELECT u.id
FROM platform.org_unit AS u
WHERE u.id >= $1::int AND ($2::int[] IS NULL OR u.id = ANY ($2::int[])) AND (NOT $4::boolean OR u.level = 'outlet')
ORDER BY u.id
LIMIT $3::int
