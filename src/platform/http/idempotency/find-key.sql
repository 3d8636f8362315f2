-- find-key: what was answered under a key.
-- Grain: one row or none. $1 = account, $2 = method, $3 = path, $4 = key, $5 = hours kept.
SELECT k.payload_digest,
       k.headers,
       k.sealed_body
FROM platform.idempotency_key AS k
WHERE k.account_id = $1::integer
  AND k.method = $2::text
  AND k.path = $3::text
  AND k.key = $4::text
  AND k.stored_at >= platform.now() - make_interval(hours => $5::integer)
