-- facility-items: the five classes of facilities with their items, in the order of the article (R-304 to R-309).
-- Grain: one row per item.
SELECT i.facility_class AS "facilityClass", c.name_zh AS "className", i.code AS item, i.name_en AS "nameEn",
       i.name_zh AS "nameZh", i.interface
FROM outlets.facility_item AS i
JOIN outlets.facility_class AS c ON c.code = i.facility_class
ORDER BY i.ordinal
