-- outlet-on: one outlet as it stands on one day.
-- Grain: one row or none. $1 code; $2 day, today if null.
SELECT o.outlet_id AS "outletId", o.code, o.name, o.city_code AS "cityCode", o.division_code AS "divisionCode",
       o.division_name AS "divisionName", o.type, o.area, o.ownership, o.tenure, o.operating_mode AS "operatingMode",
       o.opened_on AS "openedOn", o.closed_on AS "closedOn", o.suspensions, o.status, o.registered_at AS "registeredAt",
       o.version
FROM outlets.outlet_on(coalesce($2::date, platform.today())) AS o
WHERE o.code COLLATE "C" = $1::text
