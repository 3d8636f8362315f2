-- unit-in-scope: the org unit or outlet of a code, if the caller is responsible for it.
-- Grain: one row or none. A unit above the caller is readable, and still not one they are responsible for.
-- $1 code.
SELECT u.id, u.code, u.name, u.level, u.parent_id AS "parentId", u.lineage, u.version
FROM outlets.org_unit AS u
WHERE u.code = $1::text
  AND u.lineage && NULLIF(current_setting('app.scopes', true), '')::int[]
