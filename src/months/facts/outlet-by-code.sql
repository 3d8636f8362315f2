-- outlet-by-code: the outlet of a code under the caller's scope. At most one row. $1 code.
SELECT u.id
FROM platform.org_unit AS u
WHERE u.code = $1::text AND u.level = 'outlet'
