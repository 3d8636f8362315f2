-- persons-of-units: the people who stand under some units: of whom a list below these units shows rows. Grain: one row per person.
-- $1 ids of the units; $2 the day the tree is read of, NULL for today: then it is the unit of their main posting of that day, or,
-- for who had none, the one they stand under today.
SELECT p.id
FROM personnel.person AS p
LEFT JOIN personnel.posting AS t ON t.person_id = p.id AND t.slot = 'main' AND $2::date IS NOT NULL
      AND t.valid_from <= $2::date AND (t.valid_to IS NULL OR t.valid_to > $2::date)
WHERE coalesce(t.org_unit_id, p.org_unit_id) = ANY ($1::bigint[])
