-- shown-management-dimensions: what a dimension of management shows. Grain: one row per unit, dimension and time it was so.
SELECT d.org_unit_id AS unit_id, d.id, d.valid_from, d.valid_to, d.version, d.recorded_at AS "recordedAt",
       u.code AS "orgUnitCode", u.name AS "orgUnitName", d.dimension, d.department, d.holder,
       d.valid_from AS "validFrom", d.valid_to AS "validTo"
FROM outlets.management_dimension AS d
JOIN outlets.org_unit AS u ON u.id = d.org_unit_id
