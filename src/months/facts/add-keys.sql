-- add-keys: takes the references of the rows to be stored, in key order, so that two deliveries of the same rows wait for
-- each other and never deadlock (mutant `keys-unordered`). Fails on a reference that is taken: asking first would cost a
-- second descent for every row, and almost every row is new. Grain: one key per row.
INSERT INTO months.source_key (kind, ref_digest, content_digest, outlet_id, month, counted_month)
SELECT '{kind}', r.ref_digest, r.content_digest, r.outlet_id, r.month, CASE WHEN r.is_late THEN NULL ELSE r.counted_month END
FROM {row} AS r
WHERE r.fate IS NULL
ORDER BY r.ref_digest
