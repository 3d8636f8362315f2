-- wanted-pairs: the outlet-months that the rows to be stored are for, and how many rows each has.
-- Grain: one row per outlet and month, own months and those of replaced rows; rows counts only rows of their own month.
SELECT w.outlet_id, w.month, sum(w.rows)::bigint AS rows, bool_or(w.replacing) AS replacing
FROM (
  SELECT r.outlet_id, r.month, count(*) AS rows, bool_or(r.replaced_digest IS NOT NULL) AS replacing
  FROM {row} AS r
  WHERE r.fate IS NULL
  GROUP BY r.outlet_id, r.month
  UNION ALL
  SELECT r.replaced_outlet_id, r.replaced_month, 0, true
  FROM {row} AS r
  WHERE r.fate IS NULL AND r.replaced_month IS NOT NULL
  GROUP BY r.replaced_outlet_id, r.replaced_month
) AS w
GROUP BY w.outlet_id, w.month
