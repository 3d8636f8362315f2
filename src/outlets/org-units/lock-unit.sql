-- lock-unit: the same row as unit-in-scope, held against other changes until the transaction ends.
-- Grain: one row or none. A unit above the caller is readable, and still not one they are responsible for.
-- $1 code.
SELECT u.id, u.code, u.name, u.level, u.parent_id AS "parentId", u.lineage, u.version
FROM outlets.org_unit AS u
WHERE u.code = $1::text
  AND u.lineage && NULLIF(current_setting('app.scopes', true), '')::int[]
FOR UPDATE
