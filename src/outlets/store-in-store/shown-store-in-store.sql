-- shown-store-in-store: what an area inside an outlet shows. Grain: one row per outlet, area and time it is there.
SELECT a.outlet_id AS unit_id, a.id, a.valid_from, a.valid_to, a.version, a.recorded_at AS "recordedAt",
       u.code AS "outletCode", u.name AS "outletName", a.area_no AS "areaNo", a.run_by AS "runBy",
       a.runner_name AS "runnerName", a.floor_square_metres AS "floorSquareMetres", a.valid_from AS "validFrom",
       a.valid_to AS "validTo"
FROM outlets.store_in_store AS a
JOIN outlets.org_unit AS u ON u.id = a.outlet_id
