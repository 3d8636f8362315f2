-- registered-as: what is on record under codes that were given again, to tell a repetition from a conflict.
-- Grain: one row per outlet in scope that has one of the codes. $1 codes.
SELECT o.code, o.name, o.city_code AS "cityCode", o.division_code AS "divisionCode", o.type, o.area, o.ownership, o.tenure,
       o.operating_mode AS "operatingMode", o.opened_on AS "openedOn"
FROM outlets.outlet_on(platform.today()) AS o
WHERE o.code COLLATE "C" = ANY ($1::text[])
