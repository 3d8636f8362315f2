-- own-batches: the batches of an account, latest first. Grain: one row per batch; total counts the filter without the page,
-- where it is asked for. $1 account; $2 before this id or NULL; $3 endpoint; $4 state as a person sees it; $5 rows;
-- $6 whether to count all. A filter that is NULL asks for nothing.
WITH chosen AS NOT MATERIALIZED (
  SELECT b.id, b.endpoint, b.mode, platform.batch_state_now(b) AS state, b.received, b.accepted, b.duplicates, b.late,
         b.rejected, b.totals, b.started_at, b.finished_at
  FROM platform.batch AS b
  WHERE b.account_id = $1::int
    AND ($3::text IS NULL OR b.endpoint = $3::text)
    AND ($4::text IS NULL OR platform.batch_state_now(b) = $4::text)
)
SELECT c.id, c.endpoint, c.mode, c.state, c.received, c.accepted, c.duplicates, c.late, c.rejected, c.totals, c.started_at,
       c.finished_at, CASE WHEN $6::boolean THEN (SELECT count(a.id) FROM chosen AS a)::int END AS total
FROM chosen AS c
WHERE $2::bigint IS NULL OR c.id < $2::bigint
ORDER BY c.id DESC
LIMIT $5::int
