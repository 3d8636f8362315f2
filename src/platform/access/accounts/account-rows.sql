-- account-rows: people's accounts with their grants. Callers behind API keys are listed with the keys.
-- Grain: one row per account in scope, by id. $1 = one account or NULL; $2 = after this id; $3 = username or NULL;
-- $4 = rows at most; $5 = the hashes a phone number may be stored under, or NULL. An account without grants has an empty list.
SELECT a.id,
       a.username,
       a.display_name,
       a.external_subject,
       a.phone_sealed,
       a.disabled_at,
       a.created_at,
       a.version,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'orgUnitCode', u.code)
                                  ORDER BY u.code, g.role), '[]')
        FROM platform.account_grant AS g
        JOIN platform.org_unit AS u ON u.id = g.org_unit_id
        WHERE g.account_id = a.id) AS grants
FROM platform.account AS a
WHERE a.kind = 'human'
  AND ($1::int IS NULL OR a.id = $1::int)
  AND a.id > $2::int
  AND ($3::text IS NULL OR lower(a.username) = lower($3::text))
  AND ($5::bytea[] IS NULL OR a.phone_hash = ANY ($5::bytea[]))
ORDER BY a.id
LIMIT $4::int
