-- end-chunk: marks a chunk as computed, if its lease is still this process's own, with what came out of its outlets.
-- Grain: one row, or none: roll back then. $1 run id, $2 chunk, $3 lease token.
UPDATE assessment.close_chunk AS c
SET state = 'done', lease_token = NULL, lease_until = NULL, closed = t.closed, would_close = t.would_close, blocked = t.blocked,
    failed = t.failed, unchanged = t.unchanged, out_of_scope = t.out_of_scope
FROM (
  SELECT count(*) FILTER (WHERE x.outcome = 'closed') AS closed,
         count(*) FILTER (WHERE x.outcome = 'would_close') AS would_close,
         count(*) FILTER (WHERE x.outcome = 'blocked') AS blocked,
         count(*) FILTER (WHERE x.outcome = 'failed') AS failed,
         count(*) FILTER (WHERE x.outcome = 'unchanged') AS unchanged,
         count(*) FILTER (WHERE x.outcome = 'out_of_scope') AS out_of_scope
  FROM assessment.close_chunk AS d
  JOIN assessment.run_result AS x ON x.run_id = d.run_id AND x.outlet_id = ANY (d.outlet_ids)
  WHERE d.run_id = $1::bigint AND d.chunk_no = $2::int
) AS t
WHERE c.run_id = $1::bigint AND c.chunk_no = $2::int AND c.lease_token = $3::uuid AND c.state = 'leased'
RETURNING c.chunk_no
