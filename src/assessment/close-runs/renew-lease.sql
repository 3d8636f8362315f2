-- renew-lease: says that the process at a chunk is alive. Grain: one row if the lease is still its own.
-- $1 run id, $2 chunk, $3 lease token, $4 seconds.
UPDATE assessment.close_chunk AS c
SET lease_until = platform.now() + make_interval(secs => $4::int)
WHERE c.run_id = $1::bigint AND c.chunk_no = $2::int AND c.lease_token = $3::uuid AND c.state = 'leased'
RETURNING c.chunk_no
