-- split-chunk: puts two halves in the place of a chunk that fails, so that one outlet does not hold up the others.
-- Grain: one row per half. $1 run id, $2 chunk, $3 lease token.
WITH whole AS (
  UPDATE assessment.close_chunk AS c
  SET state = 'split', lease_token = NULL, lease_until = NULL
  WHERE c.run_id = $1::bigint AND c.chunk_no = $2::int AND c.lease_token = $3::uuid AND c.state = 'leased'
  RETURNING c.run_id, c.outlet_ids, cardinality(c.outlet_ids) AS n
), place AS (
  SELECT max(c.chunk_no) AS last_no FROM assessment.close_chunk AS c WHERE c.run_id = $1::bigint
)
INSERT INTO assessment.close_chunk (run_id, chunk_no, outlet_ids)
SELECT w.run_id, p.last_no + h.half, w.outlet_ids[h.half * (w.n / 2) - w.n / 2 + 1 : CASE h.half WHEN 1 THEN w.n / 2 ELSE w.n END]
FROM whole AS w CROSS JOIN place AS p CROSS JOIN (VALUES (1), (2)) AS h (half)
RETURNING chunk_no
