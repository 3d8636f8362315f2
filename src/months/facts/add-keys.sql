-- add-keys: takes the references of the rows to be stored, in key order, so that two deliveries of the same rows wait for
-- each other and never deadlock (mutant `keys-unordered`). Grain: one key per reference not taken yet; answers their number.
WITH taken AS (
  INSERT INTO months.source_key (kind, ref_digest, content_digest, outlet_id, month, counted_month)
  SELECT '{kind}', r.ref_digest, r.content_digest, r.outlet_id, r.month, CASE WHEN r.is_late THEN NULL ELSE r.counted_month END
  FROM {row} AS r
  WHERE r.fate IS NULL
  ORDER BY r.ref_digest, r.row_no
  ON CONFLICT (kind, ref_digest) DO NOTHING
  RETURNING ref_digest
), noted AS (
  INSERT INTO {fresh} (ref_digest)
  SELECT t.ref_digest FROM taken AS t
  RETURNING 1
)
SELECT count(*) AS keys FROM noted
