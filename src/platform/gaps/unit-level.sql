-- unit-level: how high a unit stands that the caller sees. Grain: one row or none. $1 code.
SELECT u.level
FROM outlets.pub_org_unit AS u
WHERE u.code = $1::text
