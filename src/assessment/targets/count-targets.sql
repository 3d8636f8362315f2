-- count-targets: how many targets a list has in all. Grain: one row. $1 month, $2 unit or outlet, $3 metric: each NULL for all.
SELECT count(*) AS total
FROM assessment.target AS t
JOIN outlets.pub_outlet AS o ON o.outlet_id = t.outlet_id
WHERE ($1::date IS NULL OR t.month = $1) AND ($2::int IS NULL OR o.lineage @> ARRAY[$2]) AND ($3::text IS NULL OR t.metric = $3)
