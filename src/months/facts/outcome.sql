-- outcome: what became of the rows of the chunk. Grain: one row. Sums are over the rows that count, reversals left out.
SELECT count(*) FILTER (WHERE r.fate IS NULL AND NOT r.is_late) AS accepted,
       count(*) FILTER (WHERE r.fate = 'duplicate') AS duplicates,
       count(*) FILTER (WHERE r.fate IS NULL AND r.is_late) AS late,
       count(*) FILTER (WHERE r.fate <> 'duplicate') AS refused,
       jsonb_build_object({sums}) AS totals
FROM {row} AS r
WHERE r.sign = 1
