-- show-runs: runs with their progress, counted over all of their outlets. Grain: one row per run, the newest first.
-- $1 run ids.
SELECT r.id::text AS id, to_char(r.month, 'YYYY-MM') AS month, u.code AS org_unit_code, r.kind, r.state, r.only_locked,
       r.account_id, assessment.instant_text(r.requested_at) AS requested_at,
       assessment.instant_text(r.started_at) AS started_at, assessment.instant_text(r.finished_at) AS finished_at,
       r.outlets_total AS total, p.done, p.closed, p.would_close, p.blocked, p.failed, p.unchanged, p.out_of_scope,
       CASE WHEN r.finished_at IS NULL AND p.done > 0
         THEN ceil(extract(epoch FROM platform.now() - r.started_at) * (r.outlets_total - p.done) / p.done)::bigint
       END AS seconds_left
FROM assessment.close_run AS r
JOIN outlets.pub_org_unit AS u ON u.id = r.org_unit_id
CROSS JOIN LATERAL (
  SELECT count(*) AS done,
         count(*) FILTER (WHERE x.outcome = 'closed') AS closed,
         count(*) FILTER (WHERE x.outcome = 'would_close') AS would_close,
         count(*) FILTER (WHERE x.outcome = 'blocked') AS blocked,
         count(*) FILTER (WHERE x.outcome = 'failed') AS failed,
         count(*) FILTER (WHERE x.outcome = 'unchanged') AS unchanged,
         count(*) FILTER (WHERE x.outcome = 'out_of_scope') AS out_of_scope
  FROM assessment.run_result AS x
  WHERE x.run_id = r.id
) AS p
WHERE r.id = ANY ($1::bigint[])
ORDER BY r.id DESC
