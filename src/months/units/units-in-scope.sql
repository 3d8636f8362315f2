-- units-in-scope: the org units of some codes that stand in the caller's scope.
-- Grain: one row per unit. $1 codes. Row-level security shows the units above as well; they are nobody's to write below.
SELECT u.id, u.code, u.name, u.level, u.parent_id AS "parentId", u.lineage
FROM platform.org_unit AS u
WHERE u.code = ANY ($1::text[])
  AND u.lineage && NULLIF(current_setting('app.scopes', true), '')::int[]
ORDER BY u.code
