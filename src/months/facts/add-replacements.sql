-- add-replacements: notes who replaced whom, in key order; the primary key decides a race between two of them.
-- Grain: one row per replaced reference; answers their number.
WITH noted AS (
  INSERT INTO months.replacement (kind, replaced_digest, successor_digest, successor_ref)
  SELECT '{kind}', r.claim_digest, r.ref_digest, r.source_ref
  FROM {row} AS r
  WHERE r.fate IS NULL AND r.replaced_digest IS NOT NULL
  ORDER BY r.claim_digest
  ON CONFLICT (kind, replaced_digest) DO NOTHING
  RETURNING 1
)
SELECT (SELECT count(*) FROM noted) AS noted,
       (SELECT count(*) FROM {row} AS r WHERE r.fate IS NULL AND r.replaced_digest IS NOT NULL) AS wanted
