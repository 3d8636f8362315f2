-- shown-responsibilities: what a responsibility shows. Grain: one row per outlet, kind and time somebody held it.
SELECT r.outlet_id AS unit_id, r.id, r.valid_from, r.valid_to, r.version, r.recorded_at AS "recordedAt",
       u.code AS "outletCode", u.name AS "outletName", r.kind, r.holder, r.holder_no AS "holderNo",
       r.valid_from AS "validFrom", r.valid_to AS "validTo"
FROM outlets.responsibility AS r
JOIN outlets.org_unit AS u ON u.id = r.outlet_id
