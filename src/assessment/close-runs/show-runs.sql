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
  SELECT coalesce(sum(c.closed + c.would_close + c.blocked + c.failed + c.unchanged + c.out_of_scope), 0) AS done,
         coalesce(sum(c.closed), 0) AS closed,
         coalesce(sum(c.would_close), 0) AS would_close,
         coalesce(sum(c.blocked), 0) AS blocked,
         coalesce(sum(c.failed), 0) AS failed,
         coalesce(sum(c.unchanged), 0) AS unchanged,
         coalesce(sum(c.out_of_scope), 0) AS out_of_scope
  FROM assessment.close_chunk AS c
  WHERE c.run_id = r.id
) AS p
WHERE r.id = ANY ($1::bigint[])
ORDER BY r.id DESC
