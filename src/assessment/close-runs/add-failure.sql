-- add-failure: says of the one outlet of an ended chunk that it could not be computed. Grain: one row, the chunk.
-- $1 run id, $2 chunk, $3 outlet, $4 why.
WITH failed AS (
  INSERT INTO assessment.run_result (run_id, outlet_id, outcome, error)
  VALUES ($1::bigint, $3::int, 'failed', $4)
)
UPDATE assessment.close_chunk AS c
SET failed = 1
WHERE c.run_id = $1::bigint AND c.chunk_no = $2::int
RETURNING c.chunk_no
