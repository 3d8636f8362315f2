-- covered-outlets: the outlets that stand under a unit at this moment; the unit may be one of them.
-- Grain: one row per outlet, in the order of ids. $1 unit.
SELECT o.outlet_id AS "outletId"
FROM outlets.pub_outlet AS o
WHERE o.lineage @> ARRAY[$1::int]
ORDER BY o.outlet_id
