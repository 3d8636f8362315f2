-- outlets-below: the outlets under a unit, and whether each has closed a month.
-- Grain: one row per outlet in the order of ids. $1 unit.
SELECT o.outlet_id AS "outletId", o.first_closed IS NOT NULL AS settled
FROM months.outlet AS o
JOIN platform.org_unit AS u ON u.id = o.outlet_id
WHERE u.lineage @> ARRAY[$1::int]
ORDER BY o.outlet_id
