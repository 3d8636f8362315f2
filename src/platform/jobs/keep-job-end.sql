-- keep-job-end: writes down how a run ended. Grain: one row, the job; of several processes the last one to end is kept.
-- $1 job, $2 process, $3 milliseconds it took, $4 code of its error or NULL, $5 failures since the last time.
INSERT INTO platform.job AS j (name, process, started_at, finished_at, succeeded_at, outcome, error_code, duration_ms, failures)
SELECT $1::text, $2::text, n.at - $3::bigint * interval '1 millisecond', n.at, CASE WHEN $4::text IS NULL THEN n.at END,
       CASE WHEN $4::text IS NULL THEN 'succeeded' ELSE 'failed' END, $4::text, $3::bigint, $5::bigint
FROM (SELECT platform.now() AS at) AS n
ON CONFLICT (name) DO UPDATE
SET process = excluded.process, started_at = excluded.started_at, finished_at = excluded.finished_at,
    succeeded_at = coalesce(excluded.succeeded_at, j.succeeded_at), outcome = excluded.outcome,
    error_code = excluded.error_code, duration_ms = excluded.duration_ms, failures = j.failures + excluded.failures
