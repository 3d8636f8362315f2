-- issued-target: the target that was issued to a unit. Grain: one row, or none. $1 month, $2 metric, $3 unit.
SELECT u.code AS "orgUnitCode", t.value, t.reason
FROM assessment.unit_target AS t
JOIN outlets.pub_org_unit AS u ON u.id = t.org_unit_id
WHERE t.month = $1::date AND t.metric = $2 AND t.org_unit_id = $3::int
