-- settle-known: rows whose reference is taken are duplicates (same content) or conflicts (other content).
-- A reference is taken by a stored key, or by an earlier row of the chunk.
-- Grain: updates each such row once; rows that will be stored keep fate NULL.
WITH first AS MATERIALIZED (
  SELECT DISTINCT ON (r.ref_digest) r.ref_digest, r.row_no, r.content_digest
  FROM {row} AS r
  WHERE r.fate IS NULL
  ORDER BY r.ref_digest, r.row_no
), taken AS MATERIALIZED (
  SELECT r.row_no, coalesce(k.content_digest, f.content_digest) AS content_digest
  FROM {row} AS r
  JOIN first AS f ON f.ref_digest = r.ref_digest
  LEFT JOIN months.source_key AS k ON k.kind = '{kind}' AND k.ref_digest = r.ref_digest
  WHERE r.fate IS NULL
    AND (k.ref_digest IS NOT NULL OR f.row_no <> r.row_no)
)
UPDATE {row} AS r
SET fate = CASE WHEN t.content_digest = r.content_digest THEN 'duplicate' ELSE 'source_ref_conflict' END,
    fate_field = 'sourceRef'
FROM taken AS t
WHERE r.row_no = t.row_no
