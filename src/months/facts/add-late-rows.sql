-- add-late-rows: keeps the rows whose month takes none until a person decides; their references are taken.
-- Grain: one row per late row. The payload is the resolved row as it would have been stored. $1 batch or NULL.
INSERT INTO months.late_row (kind, source_system, source_ref, outlet_id, month, payload, batch_id)
SELECT '{kind}', r.source_system, r.source_ref, r.outlet_id, r.month,
       to_jsonb(r) - ARRAY['row_no', 'fate', 'fate_field', 'fate_about', 'sign', 'is_late', 'decision_id', 'claim_digest'], $1::bigint
FROM {row} AS r
WHERE r.fate IS NULL AND r.is_late AND r.sign = 1
ORDER BY r.row_no
