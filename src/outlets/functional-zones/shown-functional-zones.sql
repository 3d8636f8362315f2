-- shown-functional-zones: what a zone shows. Grain: one row per zone and time it was used so.
SELECT z.outlet_id AS unit_id, z.id, z.valid_from, z.valid_to, z.version, z.recorded_at AS "recordedAt",
       u.code AS "outletCode", u.name AS "outletName", z.zone_no AS "zoneNo", z.zone_type AS "zoneType",
       t.name_zh AS "zoneName", t.access, z.area_square_metres AS "areaSquareMetres", z.seats,
       z.valid_from AS "validFrom", z.valid_to AS "validTo"
FROM outlets.functional_zone AS z
JOIN outlets.org_unit AS u ON u.id = z.outlet_id
JOIN outlets.zone_type AS t ON t.code = z.zone_type
