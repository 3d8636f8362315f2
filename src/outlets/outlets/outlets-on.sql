-- outlets-on: outlets as they stand on one day, those of a filter; the reads add where the page begins and its order.
-- Grain: one row per outlet in scope.
-- $1 day, today if null; $2 ids of the outlets meant, all if null; $3 type; $4 area; $5 ownership; $6 status.
SELECT o.outlet_id AS "outletId", o.code, o.name, o.city_code AS "cityCode", o.division_code AS "divisionCode",
       o.division_name AS "divisionName", o.type, o.area, o.ownership, o.tenure, o.operating_mode AS "operatingMode",
       o.opened_on AS "openedOn", o.closed_on AS "closedOn", o.suspensions, o.status, o.registered_at AS "registeredAt",
       o.version
FROM outlets.outlet_on(coalesce($1::date, platform.today())) AS o
WHERE ($2::int[] IS NULL OR o.outlet_id = ANY ($2::int[]))
  AND ($3::text IS NULL OR o.type = $3)
  AND ($4::text IS NULL OR o.area = $4)
  AND ($5::text IS NULL OR o.ownership = $5)
  AND ($6::text IS NULL OR o.status = $6)
