-- end-batch: closes the record. A refused batch stored nothing, so its idempotency key is free again.
-- $1 batch, $2 state, $3 digest of the decoded body or NULL.
UPDATE platform.batch AS b
SET state = $2::text,
    body_digest = $3::bytea,
    idempotency_key = CASE WHEN $2::text = 'applied' THEN b.idempotency_key END,
    finished_at = platform.now()
WHERE b.id = $1::bigint
