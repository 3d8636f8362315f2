-- job-records: what is known of every job that ever ran. Grain: one row per job.
SELECT j.name, j.known_since, j.started_at, j.alive_at, j.finished_at, j.succeeded_at, j.outcome, j.error_code,
       j.duration_ms, j.failures, j.process
FROM platform.job AS j
ORDER BY j.name
