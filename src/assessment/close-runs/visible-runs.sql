-- visible-runs: the runs that a caller may see, newest first. Grain: one row per run id.
-- $1 month or NULL, $2 unit id or NULL, $3 kind or NULL, $4 id to go on below or NULL, $5 rows.
SELECT r.id
FROM assessment.close_run AS r
WHERE ($1::date IS NULL OR r.month = $1::date)
  AND ($2::int IS NULL OR r.org_unit_id = $2::int)
  AND ($3::text IS NULL OR r.kind = $3)
  AND ($4::bigint IS NULL OR r.id < $4::bigint)
ORDER BY r.id DESC
LIMIT $5::int
