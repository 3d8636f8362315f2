-- add-reversals: beside each counting row that replaces another, the replaced one again with sign -1, in the month and at
-- the outlet where it counts (or in the month a decision carries it to). It carries the reference of the row that caused
-- it. Stored rows are read outlet by outlet through the primary key: the fence keeps the planner from joining whole
-- partitions. Grain: one row per replaced row that counts; a replaced void has no fact and gets none.
WITH replacing AS MATERIALIZED (
  SELECT w.row_no, w.source_system, w.source_ref, w.replaces, w.ref_digest, w.replaced_digest, w.replaced_outlet_id,
         w.replaced_month, w.carried_to, w.decision_id
  FROM {row} AS w
  WHERE w.fate IS NULL AND NOT w.is_late AND w.replaced_digest IS NOT NULL
)
INSERT INTO {row} (row_no, sign, outlet_id, month, counted_month, source_system, source_ref, replaces, is_void, ref_digest,
                   decision_id, {columns})
SELECT r.row_no, -1, f.outlet_id, f.month, coalesce(r.carried_to, f.counted_month), r.source_system, r.source_ref, r.replaces,
       false, r.ref_digest, r.decision_id, {f_columns}
FROM (
  SELECT DISTINCT w.replaced_outlet_id AS outlet_id, w.replaced_month AS month
  FROM replacing AS w
  WHERE w.replaced_month IS NOT NULL
) AS p
CROSS JOIN LATERAL (
  SELECT g.outlet_id, g.month, g.counted_month, g.source_system, g.source_ref, {g_columns}
  FROM {fact} AS g
  WHERE g.counted_month = p.month AND g.outlet_id = p.outlet_id AND g.sign = 1
  OFFSET 0
) AS f
JOIN replacing AS r ON r.replaced_outlet_id = f.outlet_id AND r.replaced_month = f.counted_month
  AND r.source_system = f.source_system AND r.replaces = f.source_ref
UNION ALL
SELECT r.row_no, -1, x.outlet_id, x.month, coalesce(r.carried_to, x.counted_month), r.source_system, r.source_ref, r.replaces,
       false, r.ref_digest, r.decision_id, {x_columns}
FROM replacing AS r
JOIN {row} AS x ON x.ref_digest = r.replaced_digest AND x.fate IS NULL AND NOT x.is_late AND NOT x.is_void
