-- missing-facilities: what outlets lack of the minimum set of their type (R-304 to R-309, R-356). $1 day.
-- Grain: one row per self-owned outlet in business on that day and item of which there are fewer than required.
SELECT o.outlet_id AS unit_id, f.ordinal AS id, u.code AS "outletCode", u.name AS "outletName", v.type AS "outletType",
       i.facility_class AS "facilityClass", f.item, i.name_zh AS "itemName", f.required, f.there
FROM outlets.outlet AS o
JOIN outlets.org_unit AS u ON u.id = o.outlet_id
JOIN outlets.outlet_version AS v ON v.outlet_id = o.outlet_id
CROSS JOIN LATERAL outlets.facilities_on(o.outlet_id, $1::date) AS f
JOIN outlets.facility_item AS i ON i.ordinal = f.ordinal
WHERE o.opened_on <= $1::date AND (o.closed_on IS NULL OR o.closed_on > $1::date)
  AND v.ownership = 'self_owned' AND v.valid_from <= $1::date AND (v.valid_to IS NULL OR v.valid_to > $1::date)
  AND f.there < f.required
