-- shown-build-modes: what a build mode shows. Grain: one row per outlet and time it was so.
SELECT b.outlet_id AS unit_id, b.id, b.valid_from, b.valid_to, b.version, b.recorded_at AS "recordedAt",
       u.code AS "outletCode", u.name AS "outletName", b.build_mode AS "buildMode", b.users,
       b.valid_from AS "validFrom", b.valid_to AS "validTo"
FROM outlets.build_mode AS b
JOIN outlets.org_unit AS u ON u.id = b.outlet_id
