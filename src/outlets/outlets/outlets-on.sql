-- outlets-on: outlets as they stand on one day, page by page in one of the written orders.
-- Grain: one row per outlet in scope; total counts the filter without the page, and is NULL unless asked for.
-- $1 day, today if null; $2 id of the unit whose subtree of that day is meant; $3 type; $4 area; $5 ownership; $6 status;
-- $7 order: code, name or openedOn; $8 descending; $9 sort value and $10 code of the last row shown; $11 rows; $12 count too.
WITH chosen AS (
  SELECT o.outlet_id, o.code, o.name, o.city_code, o.division_code, o.division_name, o.type, o.area, o.ownership, o.tenure,
         o.operating_mode, o.opened_on, o.closed_on, o.suspensions, o.status, o.registered_at, o.version,
         CASE $7::text WHEN 'name' THEN o.name WHEN 'openedOn' THEN o.opened_on::text ELSE o.code END COLLATE "C" AS sort_value
  FROM outlets.outlet_on(coalesce($1::date, platform.today())) AS o
  WHERE ($2::int IS NULL OR $2 = ANY (o.lineage))
    AND ($3::text IS NULL OR o.type = $3)
    AND ($4::text IS NULL OR o.area = $4)
    AND ($5::text IS NULL OR o.ownership = $5)
    AND ($6::text IS NULL OR o.status = $6)
)
SELECT c.outlet_id AS "outletId", c.code, c.name, c.city_code AS "cityCode", c.division_code AS "divisionCode",
       c.division_name AS "divisionName", c.type, c.area, c.ownership, c.tenure, c.operating_mode AS "operatingMode",
       c.opened_on AS "openedOn", c.closed_on AS "closedOn", c.suspensions, c.status, c.registered_at AS "registeredAt",
       c.version, c.sort_value AS "sortValue",
       CASE WHEN $12::boolean THEN (SELECT count(*) FROM chosen AS a) END AS total
FROM chosen AS c
WHERE $10::text IS NULL
   OR CASE WHEN $8::boolean THEN c.sort_value < $9::text COLLATE "C" ELSE c.sort_value > $9::text COLLATE "C" END
   OR c.sort_value = $9::text COLLATE "C" AND c.code > $10
ORDER BY CASE WHEN NOT $8::boolean THEN c.sort_value END, CASE WHEN $8::boolean THEN c.sort_value END DESC, c.code
LIMIT $11::int
