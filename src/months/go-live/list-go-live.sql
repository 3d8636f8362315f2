-- list-go-live: the first month to be closed of each outlet in the caller's scope.
-- Grain: one row per outlet, in the order of codes. $1 unit or NULL, $2 after this code, $3 rows.
-- It walks along the codes of the tree and looks each outlet up: LIMIT 1 keeps the planner from joining all of them first.
SELECT u.code AS "outletCode", u.name AS "outletName", to_char(o.go_live, 'YYYY-MM') AS "goLive", o.go_live_explicit AS "isSet",
       to_char(o.first_closed, 'YYYY-MM') AS "firstClosed", o.registered_at AS "registeredAt"
FROM platform.org_unit AS u
CROSS JOIN LATERAL (
  SELECT x.go_live, x.go_live_explicit, x.first_closed, x.registered_at
  FROM months.outlet AS x
  WHERE x.outlet_id = u.id
  LIMIT 1
) AS o
WHERE u.level = 'outlet' AND ($1::int IS NULL OR u.lineage @> ARRAY[$1]) AND ($2::text IS NULL OR u.code > $2)
ORDER BY u.code
LIMIT $3
