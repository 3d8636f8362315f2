-- add-facts: what counts, ordered by outlet. `seq` is drawn here by the column default, while the gates are held.
-- Grain: one fact per row that counts and per reversal; a void has only its reversal. $1 batch or NULL.
INSERT INTO {fact} (outlet_id, counted_month, month, sign, source_system, source_ref, replaces, batch_id, decision_id, {columns})
SELECT r.outlet_id, r.counted_month, r.month, r.sign, r.source_system, r.source_ref, r.replaces, $1::bigint, r.decision_id, {r_columns}
FROM {row} AS r
WHERE r.fate IS NULL AND NOT r.is_late AND NOT r.is_void
ORDER BY r.outlet_id, r.counted_month, r.row_no, r.sign
