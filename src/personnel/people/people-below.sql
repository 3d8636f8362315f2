-- people-below: the people of some units $1, today or as their main posting stood on the day $2; who held none then counts
-- where they were hired. Grain: one row per person.
SELECT p.id
FROM personnel.person AS p
WHERE $2::date IS NULL AND p.org_unit_id = ANY ($1::int[])
   OR $2::date IS NOT NULL AND coalesce(
        (SELECT t.org_unit_id
         FROM personnel.posting AS t
         WHERE t.person_id = p.id AND t.slot = 'main'
           AND t.valid_from <= $2::date AND (t.valid_to IS NULL OR t.valid_to > $2::date)),
        p.hiring_unit_id) = ANY ($1::int[])
