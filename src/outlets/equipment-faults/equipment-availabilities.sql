-- equipment-availabilities: how much of its time in service an asset worked, from the first of the month to the end of day $1
-- (R-071). Grain: one row per asset in service at all; availability is minutes working / minutes in service.
SELECT o.outlet_id AS unit_id, a.asset_id AS id, u.code AS "outletCode", u.name AS "outletName", m.first AS month,
       a.asset_no AS "assetNo", a.name AS "assetName", a.facility_class AS "facilityClass", a.item,
       a.service_minutes AS "serviceMinutes", a.down_minutes AS "downMinutes",
       round((a.service_minutes - a.down_minutes)::numeric / NULLIF(a.service_minutes, 0), 6) AS availability
FROM outlets.outlet AS o
JOIN outlets.org_unit AS u ON u.id = o.outlet_id
CROSS JOIN (SELECT date_trunc('month', $1::date::timestamp)::date AS first) AS m
CROSS JOIN LATERAL outlets.availability_of(o.outlet_id, m.first, $1::date + 1) AS a
