-- unit-in-scope: the org unit or outlet of a code, if it stands at or below one of the caller's units.
-- Grain: at most one row. $1 code, $2 unit ids of the caller's grants. A unit above them is visible and not theirs.
SELECT u.id, u.code, u.level, u.lineage
FROM outlets.pub_org_unit AS u
WHERE u.code = $1 AND u.lineage && $2::int[]
