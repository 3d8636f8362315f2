-- list-targets: the targets of outlets as they stand.
-- Grain: one row per outlet, month and metric, in that order of month, outlet, metric.
-- $1 month, $2 unit or outlet, $3 metric: each NULL for all; $4 to $6 month, outlet and metric of the row before; $7 rows.
SELECT o.code AS "outletCode", o.name AS "outletName", to_char(t.month, 'YYYY-MM') AS month, t.metric, t.value, t.exempt, t.reason,
       t.changes, t.changed_at AS "changedAt"
FROM assessment.target AS t
JOIN outlets.pub_outlet AS o ON o.outlet_id = t.outlet_id
WHERE ($1::date IS NULL OR t.month = $1) AND ($2::int IS NULL OR o.lineage @> ARRAY[$2]) AND ($3::text IS NULL OR t.metric = $3)
  AND ($4::date IS NULL OR (t.month, o.code, t.metric) > ($4, $5::text, $6::text))
ORDER BY t.month, o.code, t.metric
LIMIT $7
