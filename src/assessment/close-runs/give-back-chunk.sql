-- give-back-chunk: ends a lease whose chunk was not computed, so that anybody may try again.
-- Grain: one row if somebody still held the lease. $1 lease token.
UPDATE assessment.close_chunk AS c
SET state = 'pending', lease_token = NULL, lease_until = NULL
WHERE c.lease_token = $1::uuid AND c.state = 'leased'
RETURNING c.chunk_no
