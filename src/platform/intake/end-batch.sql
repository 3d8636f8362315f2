-- end-batch: closes the record. Only an applied batch keeps its idempotency key: a refused one stored nothing, and one that
-- was interrupted is sent again.
-- $1 batch, $2 state, $3 digest of the decoded body or NULL.
UPDATE platform.batch AS b
SET state = $2::text,
    body_digest = $3::bytea,
    idempotency_key = CASE WHEN $2::text = 'applied' THEN b.idempotency_key END,
    finished_at = platform.now()
WHERE b.id = $1::bigint
