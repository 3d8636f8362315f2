-- mark-second-replacements: of several rows of the chunk that replace the same row, the first does; the others name it.
UPDATE {row} AS r
SET fate = 'already_replaced', fate_field = 'replaces', fate_about = w.source_ref
FROM (
  SELECT DISTINCT ON (f.claim_digest) f.claim_digest, f.row_no, f.source_ref
  FROM {row} AS f
  WHERE f.fate IS NULL AND f.replaced_digest IS NOT NULL
  ORDER BY f.claim_digest, f.row_no
) AS w
WHERE r.fate IS NULL AND r.claim_digest = w.claim_digest AND r.row_no <> w.row_no
