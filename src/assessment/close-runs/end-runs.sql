-- end-runs: ends the live runs that have no chunk left to compute. Grain: one row per run that ended.
-- A run with a failed outlet failed; it never says completed.
UPDATE assessment.close_run AS r
SET finished_at = platform.now(), started_at = coalesce(r.started_at, platform.now()),
    state = CASE WHEN EXISTS (SELECT 1 FROM assessment.close_chunk AS c WHERE c.run_id = r.id AND c.failed > 0) THEN 'failed'
                 WHEN EXISTS (SELECT 1 FROM assessment.close_chunk AS c WHERE c.run_id = r.id AND c.blocked > 0)
                   THEN 'completed_with_blocked'
                 ELSE 'completed' END
WHERE r.state IN ('queued', 'running')
  AND NOT EXISTS (SELECT 1 FROM assessment.close_chunk AS c WHERE c.run_id = r.id AND c.state IN ('pending', 'leased'))
RETURNING r.kind, r.state, round(extract(epoch FROM r.finished_at - r.started_at) * 1000)::bigint AS ms
