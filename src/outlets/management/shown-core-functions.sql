-- shown-core-functions: what a core function of an outlet shows. Grain: one row per outlet, function and time it was so.
SELECT f.outlet_id AS unit_id, f.id, f.valid_from, f.valid_to, f.version, f.recorded_at AS "recordedAt",
       u.code AS "outletCode", u.name AS "outletName", f.function, f.is_on AS "isOn",
       f.valid_from AS "validFrom", f.valid_to AS "validTo"
FROM outlets.core_function AS f
JOIN outlets.org_unit AS u ON u.id = f.outlet_id
