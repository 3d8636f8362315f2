-- key-holder: the caller behind the keys of one name, role and unit, and how many of its keys are live.
-- Grain: no row where there is none yet, else one. $1 = name; $2 = role; $3 = unit.
SELECT a.id,
       (SELECT count(*)
        FROM platform.api_key AS k
        WHERE k.account_id = a.id
          AND k.revoked_at IS NULL
          AND k.expires_at > platform.now()) AS live
FROM platform.account AS a
JOIN platform.account_grant AS g ON g.account_id = a.id
WHERE a.kind = 'api_key'
  AND a.display_name = $1::text
  AND g.role = $2::text
  AND g.org_unit_id = $3::int
ORDER BY a.id
LIMIT 1
