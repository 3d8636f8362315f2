-- units-by-code: the ids of org units (outlets are some) that lie inside the caller's scope.
-- Grain: one row per code that is known and inside; a unit above the caller is visible to it and is left out here,
-- because nobody grants what reaches beyond them. $1 = codes.
SELECT u.code, u.id
FROM platform.org_unit AS u
WHERE u.code = ANY ($1::text[])
  AND u.lineage && (SELECT nullif(current_setting('app.scopes', true), '')::int[])
