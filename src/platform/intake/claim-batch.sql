-- claim-batch: takes an idempotency key before the body is read. One row, or none where the key is held.
-- A key is free again after 72 hours, after a refusal, and when the call that holds it was broken off.
-- $1 account, $2 endpoint, $3 mode, $4 key, $5 process or NULL.
WITH freed AS (
  UPDATE platform.batch AS b
  SET idempotency_key = NULL
  WHERE b.account_id = $1::int AND b.endpoint = $2::text AND b.idempotency_key = $4::text
    AND (b.finished_at < platform.now() - interval '72 hours'
         OR platform.batch_state_now(b) = 'interrupted')
  RETURNING b.id
)
INSERT INTO platform.batch (account_id, endpoint, mode, state, idempotency_key, process, alive_until)
SELECT $1::int, $2::text, $3::text, 'receiving', $4::text, $5::int, platform.now() + interval '10 minutes'
WHERE (SELECT count(f.id) FROM freed AS f) >= 0
ON CONFLICT (account_id, endpoint, idempotency_key) WHERE idempotency_key IS NOT NULL DO NOTHING
RETURNING id
