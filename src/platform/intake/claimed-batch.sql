-- claimed-batch: the batch that holds an idempotency key. At most one row. $1 account, $2 endpoint, $3 key.
SELECT b.id, b.endpoint, b.mode, platform.batch_state_now(b) AS state, b.received, b.accepted, b.duplicates, b.late, b.rejected, b.totals,
       b.body_digest, b.headings, b.started_at, b.finished_at
FROM platform.batch AS b
WHERE b.account_id = $1::int AND b.endpoint = $2::text AND b.idempotency_key = $3::text
