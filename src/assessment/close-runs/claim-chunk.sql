-- claim-chunk: leases the next part of a live run, a fresh one, one whose process is gone, or one whose lease has run out.
-- Grain: at most one row.
-- $1 lease token, $2 seconds of the lease, $3 number of this process or NULL. Several processes ask at once: a row that another one holds is passed over.
WITH due AS (
  SELECT c.run_id, c.chunk_no
  FROM assessment.close_chunk AS c
  JOIN assessment.close_run AS r ON r.id = c.run_id
  WHERE r.state IN ('queued', 'running')
    AND (c.state = 'pending'
         OR c.state = 'leased' AND (c.lease_until <= platform.now() OR NOT platform.is_at_work(c.process)))
  ORDER BY c.run_id, c.chunk_no
  FOR UPDATE OF c SKIP LOCKED
  LIMIT 1
), begun AS (
  UPDATE assessment.close_run AS r
  SET state = 'running', started_at = platform.now()
  FROM due AS d
  WHERE r.id = d.run_id AND r.state = 'queued'
)
UPDATE assessment.close_chunk AS c
SET state = 'leased', process = $3::int, lease_token = $1::uuid, lease_until = platform.now() + make_interval(secs => $2::int),
    attempts = c.attempts + 1
FROM due AS d, assessment.close_run AS r
WHERE c.run_id = d.run_id AND c.chunk_no = d.chunk_no AND r.id = c.run_id
RETURNING c.run_id::text AS run_id, c.chunk_no, c.outlet_ids, c.attempts, r.kind, r.month, r.account_id, r.only_locked
