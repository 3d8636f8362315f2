-- target-split: how the target of a unit is split below it.
-- Grain: one row per direct child, in the order of codes. $1 month, $2 metric, $3 unit.
SELECT c.code AS "orgUnitCode", c.name AS "orgUnitName", c.level, s.value, s.issued AS "isIssued", s.settled
FROM assessment.target_split($1::date, $2, $3::int) AS s
JOIN outlets.pub_org_unit AS c ON c.id = s.org_unit_id
ORDER BY c.code
