-- begin-demonstration: notes that the branch is being filled in, unless the database has a unit or an account of its own;
-- the first account is there before anything else is. One row or none.
-- $1 size, $2 seed, $3 first day of the running month, $4 last day that has rows.
INSERT INTO platform.demonstration (size, seed, running_month, up_to)
SELECT $1::text, $2::int, $3::date, $4::date
WHERE NOT EXISTS (SELECT 1 FROM platform.org_unit AS u WHERE u.level <> 'headquarters')
  AND (SELECT count(*) FROM platform.account AS a) <= 1
ON CONFLICT DO NOTHING
RETURNING id
