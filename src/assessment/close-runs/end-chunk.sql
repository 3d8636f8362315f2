-- end-chunk: marks a chunk as computed, if its lease is still this process's own. Grain: one row, or none: roll back then.
-- $1 run id, $2 chunk, $3 lease token.
UPDATE assessment.close_chunk AS c
SET state = 'done', lease_token = NULL, lease_until = NULL
WHERE c.run_id = $1::bigint AND c.chunk_no = $2::int AND c.lease_token = $3::uuid AND c.state = 'leased'
RETURNING c.chunk_no
