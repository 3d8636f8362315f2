-- find-replaced: where the replaced row counts. A void takes its month from there; a replaced row that is itself late makes
-- the pair late. Grain: updates each replacing row once, from the stored key or else from the row of the same chunk.
UPDATE {row} AS r
SET replaced_outlet_id = x.outlet_id,
    replaced_month = x.counted_month,
    month = CASE WHEN r.is_void THEN coalesce(x.counted_month, x.month) ELSE r.month END,
    counted_month = CASE WHEN r.is_void THEN coalesce(x.counted_month, x.month) ELSE r.counted_month END,
    is_late = r.is_late OR x.counted_month IS NULL
FROM (
  SELECT w.row_no,
         coalesce(k.outlet_id, c.outlet_id) AS outlet_id,
         coalesce(k.month, c.month) AS month,
         CASE WHEN k.ref_digest IS NULL THEN c.counted_month ELSE k.counted_month END AS counted_month
  FROM {row} AS w
  LEFT JOIN months.source_key AS k ON k.kind = '{kind}' AND k.ref_digest = w.replaced_digest
  LEFT JOIN {row} AS c ON c.ref_digest = w.replaced_digest AND c.fate IS NULL
  WHERE w.fate IS NULL AND w.replaced_digest IS NOT NULL
) AS x
WHERE r.row_no = x.row_no
