-- link-account: ties a person to the account they sign in with, unless it is another's. Grain: one row, or none where it is.
-- $1 person, $2 account or NULL.
UPDATE personnel.person AS p
SET account_id = $2::int
WHERE p.id = $1::bigint
  AND NOT EXISTS (SELECT FROM personnel.person AS o WHERE o.account_id = $2::int AND o.id <> $1::bigint)
