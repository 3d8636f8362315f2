-- outlet-availabilities: the same over all equipment of an outlet: minutes working / minutes in service of all its assets.
-- Grain: one row per outlet in business on $1; availability is NULL where nothing was in service.
SELECT o.outlet_id AS unit_id, o.outlet_id AS id, u.code AS "outletCode", u.name AS "outletName", m.first AS month, a.assets,
       a.service_minutes AS "serviceMinutes", a.down_minutes AS "downMinutes",
       round((a.service_minutes - a.down_minutes)::numeric / NULLIF(a.service_minutes, 0), 6) AS availability
FROM outlets.outlet AS o
JOIN outlets.org_unit AS u ON u.id = o.outlet_id
CROSS JOIN (SELECT date_trunc('month', $1::date::timestamp)::date AS first) AS m
CROSS JOIN LATERAL (
  SELECT count(*)::int AS assets, coalesce(sum(x.service_minutes), 0)::bigint AS service_minutes,
         coalesce(sum(x.down_minutes), 0)::bigint AS down_minutes
  FROM outlets.availability_of(o.outlet_id, m.first, $1::date + 1) AS x
) AS a
WHERE o.opened_on <= $1::date AND (o.closed_on IS NULL OR o.closed_on > $1::date)
