-- next-units: the units a list of everybody goes on with, in the order of their ids. Grain: one row per unit.
-- $1 id of the first unit; $2 rows; $3 whether outlets only.
SELECT u.id
FROM platform.org_unit AS u
WHERE u.id >= $1::int AND (NOT $3::boolean OR u.level = 'outlet')
ORDER BY u.id
LIMIT $2::int
