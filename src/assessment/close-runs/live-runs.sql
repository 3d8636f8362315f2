-- live-runs: the runs of a month that are not finished, with the line of their unit, and how the wanted unit stands to it.
-- Grain: one row per live run. $1 first day of the month, $2 lineage of the wanted unit. Asked as the house, under the month's lock.
SELECT r.id::text AS id, r.kind, r.org_unit_id,
       u.lineage @> ARRAY[w.unit_id] OR w.lineage @> ARRAY[u.id] AS overlaps
FROM assessment.close_run AS r
JOIN outlets.pub_org_unit AS u ON u.id = r.org_unit_id
CROSS JOIN (SELECT $2::int[] AS lineage, ($2::int[])[cardinality($2::int[])] AS unit_id) AS w
WHERE r.month = $1::date AND r.state IN ('queued', 'running')
ORDER BY r.id
