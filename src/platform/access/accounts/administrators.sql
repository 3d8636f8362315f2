-- administrators: whether an account administers headquarters, and whether somebody else does who can still sign in.
-- Grain: one row. $1 = the account. No administrator at all is false and false.
SELECT coalesce(bool_or(a.id = $1::int), false) AS is_one,
       coalesce(bool_or(a.id <> $1::int), false) AS has_others
FROM platform.account_grant AS g
JOIN platform.account AS a ON a.id = g.account_id
WHERE g.role = 'hq_admin'
  AND g.org_unit_id = 1
  AND a.kind = 'human'
  AND a.disabled_at IS NULL
