-- add-totals: adds the facts of this chunk to their totals, in key order, so that two writers never deadlock.
-- Grain: one row per outlet, counted month and key of the kind; rows counts every fact, reversals too.
INSERT INTO {total} AS t (outlet_id, counted_month, {key_columns}, rows, {measure_columns})
SELECT r.outlet_id, r.counted_month, {key_values}, count(*), {measure_sums}
FROM {row} AS r
WHERE r.fate IS NULL AND NOT r.is_late AND NOT r.is_void
GROUP BY r.outlet_id, r.counted_month, {key_values}
ORDER BY r.outlet_id, r.counted_month, {key_values}
ON CONFLICT ON CONSTRAINT {total_pkey} DO UPDATE SET rows = t.rows + excluded.rows, {measure_additions}
