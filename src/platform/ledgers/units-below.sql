-- units-below: the units below some of the caller's, those included, as the tree stands today. Grain: one row per unit.
-- $1 ids of the units. Along an index: whether a lineage holds one of them is no question that may be asked before the scope.
SELECT DISTINCT b.org_unit_id AS id
FROM platform.next_units_below($1::int[], 0, NULL, false) AS b
