-- audit-entry-rows: the trail, latest first.
-- Grain: one row per entry in scope. $1 = before this id or NULL; $2 = action; $3 = subject; $4 = account;
-- $5, $6 = instants, half-open; $7 = rows at most. A filter that is NULL asks for nothing.
SELECT e.id,
       e.at,
       e.account_id,
       e.account_name,
       e.account_kind,
       e.action,
       e.subject,
       u.code AS org_unit_code,
       e.details,
       e.request_id
FROM platform.audit_entry AS e
LEFT JOIN platform.org_unit AS u ON u.id = e.org_unit_id
WHERE ($1::bigint IS NULL OR e.id < $1::bigint)
  AND ($2::text IS NULL OR e.action = $2::text)
  AND ($3::text IS NULL OR e.subject = $3::text)
  AND ($4::int IS NULL OR e.account_id = $4::int)
  AND ($5::timestamptz IS NULL OR e.at >= $5::timestamptz)
  AND ($6::timestamptz IS NULL OR e.at < $6::timestamptz)
ORDER BY e.id DESC
LIMIT $7::int
