-- shown-operator-ids: who works under which operator ID. Grain: one row per ID and time in one state with one person.
SELECT i.org_unit_id AS unit_id, i.id, i.valid_from, i.valid_to, i.version, i.recorded_at AS "recordedAt", i.system,
       i.operator_code AS "operatorCode", i.person_no AS "personNo", p.name AS "personName", u.code AS "orgUnitCode",
       i.status, i.valid_from AS "validFrom", i.valid_to AS "validTo"
FROM personnel.operator_id AS i
JOIN outlets.pub_org_unit AS u ON u.id = i.org_unit_id
LEFT JOIN personnel.person AS p ON p.id = i.person_id
