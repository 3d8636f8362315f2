-- refused-rows: the rows of the chunk that SQL refused, in row order. Grain: one row each.
-- $1 whether late rows are among them (atomic mode).
SELECT r.row_no, r.source_ref, r.fate_about,
       CASE WHEN r.fate IS NULL THEN 'late' ELSE r.fate END AS code,
       CASE WHEN r.fate IS NULL THEN 'month' ELSE r.fate_field END AS field
FROM {row} AS r
WHERE r.sign = 1 AND (r.fate <> 'duplicate' OR $1::boolean AND r.fate IS NULL AND r.is_late)
ORDER BY r.row_no
