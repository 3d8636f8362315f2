-- claim-key: takes the key for this transaction without waiting, and forgets what the account stored too long ago.
-- Grain: one row, whether the key was free. $1 = text that names the key, $2 = account, $3 = hours kept.
-- A key in use by an open transaction answers false at once; it is freed by commit, rollback and a lost connection alike.
WITH forgotten AS (
  DELETE FROM platform.idempotency_key AS k
  WHERE k.account_id = $2::integer
    AND k.stored_at < platform.now() - make_interval(hours => $3::integer)
  RETURNING k.key
)
SELECT pg_try_advisory_xact_lock(hashtextextended($1::text, 0)) AS is_free,
       (SELECT count(*)::integer FROM forgotten AS f) AS forgotten
