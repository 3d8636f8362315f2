-- mark-late: rows whose outlet-month takes no facts, and those that replace a row of such a one: a pair is late as one.
-- Grain: updates each late row once. $1 outlet ids, $2 months that take none, pairwise.
WITH RECURSIVE shut AS MATERIALIZED (
  SELECT s.outlet_id, s.month FROM unnest($1::int[], $2::date[]) AS s (outlet_id, month)
), late AS (
  SELECT r.row_no, r.ref_digest
  FROM {row} AS r
  WHERE r.fate IS NULL
    AND (r.is_late
         OR EXISTS (SELECT 1 FROM shut AS s WHERE s.outlet_id = r.outlet_id AND s.month = r.month AND NOT r.is_void)
         OR EXISTS (SELECT 1 FROM shut AS s WHERE s.outlet_id = r.replaced_outlet_id AND s.month = r.replaced_month))
  UNION
  SELECT r.row_no, r.ref_digest
  FROM late AS l
  JOIN {row} AS r ON r.replaced_digest = l.ref_digest
  WHERE r.fate IS NULL
)
UPDATE {row} AS r
SET is_late = true
FROM late AS l
WHERE r.row_no = l.row_no
