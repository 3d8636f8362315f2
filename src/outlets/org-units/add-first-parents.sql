-- add-first-parents: begins the history of new units; their first parent holds from the beginning of time, so that a month
-- before the unit was recorded has a tree too.
-- Grain: one row per new unit. $1 ids of the units.
INSERT INTO outlets.org_unit_parent (org_unit_id, parent_id)
SELECT u.id, u.parent_id
FROM outlets.org_unit AS u
WHERE u.id = ANY ($1::int[])
