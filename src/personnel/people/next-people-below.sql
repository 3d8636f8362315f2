-- next-people-below: the people with whom a list below some units goes on, by the unit they stand under today.
-- Grain: one row per person, in the order of unit and person.
-- $1 ids of the units; $2 unit and $3 person to begin with; $4 rows.
SELECT p.id, p.org_unit_id AS "unitId"
FROM personnel.person AS p
WHERE p.org_unit_id = ANY ($1::int[]) AND (p.org_unit_id, p.id) >= ($2::int, $3::bigint)
ORDER BY p.org_unit_id, p.id
LIMIT $4::int
