-- give-back-chunk: ends the lease of a chunk that met a passing failure, so that anybody may try again.
-- Grain: one row if the lease was still its own. $1 run id, $2 chunk, $3 lease token.
UPDATE assessment.close_chunk AS c
SET state = 'pending', lease_token = NULL, lease_until = NULL
WHERE c.run_id = $1::bigint AND c.chunk_no = $2::int AND c.lease_token = $3::uuid AND c.state = 'leased'
RETURNING c.chunk_no
