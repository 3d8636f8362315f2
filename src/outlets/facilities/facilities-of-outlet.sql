-- facilities-of-outlet: the check list of one outlet on one day, item by item. Grain: one row per item of the five classes.
-- $1 code of the outlet; $2 day, today if null.
SELECT d.day AS "asOf", u.code AS "outletCode", u.name AS "outletName", v.type AS "outletType",
       i.facility_class AS "facilityClass", c.name_zh AS "className", i.code AS item, i.name_zh AS "itemName", f.required,
       f.there, f.working, f.there < f.required AS "isMissing", i.interface, f.devices, f.connected
FROM outlets.outlet AS o
JOIN outlets.org_unit AS u ON u.id = o.outlet_id
CROSS JOIN (SELECT coalesce($2::date, platform.today()) AS day) AS d
JOIN outlets.outlet_version AS v ON v.outlet_id = o.outlet_id
 AND v.valid_from <= d.day AND (v.valid_to IS NULL OR v.valid_to > d.day)
CROSS JOIN LATERAL outlets.facilities_on(o.outlet_id, d.day) AS f
JOIN outlets.facility_item AS i ON i.ordinal = f.ordinal
JOIN outlets.facility_class AS c ON c.code = i.facility_class
WHERE u.code = $1::text
ORDER BY i.ordinal
