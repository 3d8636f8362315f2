-- shown-managing-departments: what a managing department shows. Grain: one row per unit and time it was so.
SELECT m.org_unit_id AS unit_id, m.id, m.valid_from, m.valid_to, m.version, m.recorded_at AS "recordedAt",
       u.code AS "orgUnitCode", u.name AS "orgUnitName", m.department, m.department_name AS "departmentName",
       m.valid_from AS "validFrom", m.valid_to AS "validTo"
FROM outlets.managing_department AS m
JOIN outlets.org_unit AS u ON u.id = m.org_unit_id
