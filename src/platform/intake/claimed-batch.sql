-- claimed-batch: the batch that holds an idempotency key. At most one row. $1 account, $2 endpoint, $3 key.
SELECT b.id, b.endpoint, b.mode, b.state, b.received, b.accepted, b.duplicates, b.late, b.rejected, b.totals,
       b.body_digest, b.alive_until > platform.now() AS is_alive, b.started_at, b.finished_at
FROM platform.batch AS b
WHERE b.account_id = $1::int AND b.endpoint = $2::text AND b.idempotency_key = $3::text
