-- unit-in-scope: the org unit or outlet of a code, if the caller is responsible for it. Grain: one row or none. $1 code.
SELECT u.id
FROM platform.org_unit AS u
WHERE u.code = $1::text AND u.lineage && NULLIF(current_setting('app.scopes', true), '')::int[]
