-- api-key-rows: API keys with the one grant of the caller behind them.
-- Grain: one row per key in scope, by id, revoked and expired ones too. $1 = one key or NULL; $2 = after this id;
-- $3 = rows at most.
SELECT k.id,
       a.display_name AS name,
       k.prefix,
       g.role,
       u.code AS org_unit_code,
       k.expires_at,
       k.revoked_at,
       k.created_at,
       k.version
FROM platform.api_key AS k
JOIN platform.account AS a ON a.id = k.account_id
JOIN platform.account_grant AS g ON g.account_id = a.id
JOIN platform.org_unit AS u ON u.id = g.org_unit_id
WHERE ($1::int IS NULL OR k.id = $1::int)
  AND k.id > $2::int
ORDER BY k.id
LIMIT $3::int
