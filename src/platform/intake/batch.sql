-- batch: the record of one batch of the caller's own (row-level security). At most one row. $1 batch.
SELECT b.id, b.endpoint, b.mode, platform.batch_state_now(b) AS state, b.received, b.accepted, b.duplicates, b.late, b.rejected, b.totals,
       b.body_digest, b.headings, b.started_at, b.finished_at
FROM platform.batch AS b
WHERE b.id = $1::bigint
