-- shown-headcount-requirements: what a requirement shows. Grain: one row per unit, post, channel and time it holds.
SELECT q.org_unit_id AS unit_id, q.id, q.valid_from, q.valid_to, q.version, q.recorded_at AS "recordedAt",
       u.code AS "orgUnitCode", q.post_code AS "postCode", p.name AS "postName", q.channel, q.quantity,
       q.valid_from AS "validFrom", q.valid_to AS "validTo"
FROM personnel.headcount_requirement AS q
JOIN personnel.post AS p ON p.post_code = q.post_code
JOIN outlets.pub_org_unit AS u ON u.id = q.org_unit_id
