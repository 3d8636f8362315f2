-- shown-type-standards: what a standard shows. Grain: one row per unit, type, item and time it holds.
SELECT s.org_unit_id AS unit_id, s.id, s.valid_from, s.valid_to, s.version, s.recorded_at AS "recordedAt",
       u.code AS "orgUnitCode", u.name AS "orgUnitName", s.outlet_type AS "outletType", s.kind, s.item, s.quantity,
       s.valid_from AS "validFrom", s.valid_to AS "validTo"
FROM outlets.type_standard AS s
JOIN outlets.org_unit AS u ON u.id = s.org_unit_id
