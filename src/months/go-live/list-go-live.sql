-- list-go-live: the first month to be closed of each outlet in the caller's scope.
-- Grain: one row per outlet, in the order of codes. $1 unit or NULL, $2 after this code, $3 rows.
SELECT u.code AS "outletCode", u.name AS "outletName", to_char(o.go_live, 'YYYY-MM') AS "goLive", o.go_live_explicit AS "isSet",
       to_char(o.first_closed, 'YYYY-MM') AS "firstClosed", o.registered_at AS "registeredAt"
FROM months.outlet AS o
JOIN platform.org_unit AS u ON u.id = o.outlet_id
WHERE ($1::int IS NULL OR u.lineage @> ARRAY[$1]) AND ($2::text IS NULL OR u.code > $2)
ORDER BY u.code
LIMIT $3
