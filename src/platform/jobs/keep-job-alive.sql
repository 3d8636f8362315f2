-- keep-job-alive: says that a process is at a job. Grain: one row, the job.
-- $1 job, $2 process, $3 milliseconds since its begin.
INSERT INTO platform.job (name, process, started_at, alive_at)
VALUES ($1::text, $2::text, platform.now() - $3::bigint * interval '1 millisecond', platform.now())
ON CONFLICT (name) DO UPDATE
SET process = excluded.process, started_at = excluded.started_at, alive_at = excluded.alive_at
