-- shown-phones: the supervision phones of units. Grain: one row per unit and time it holds.
SELECT f.org_unit_id AS unit_id, f.id, f.valid_from, f.valid_to, f.version, f.recorded_at AS "recordedAt",
       u.code AS "orgUnitCode", f.phone, f.valid_from AS "validFrom", f.valid_to AS "validTo"
FROM personnel.supervision_phone AS f
JOIN outlets.pub_org_unit AS u ON u.id = f.org_unit_id
