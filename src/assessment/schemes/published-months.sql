-- published-months: the first and last month of a version that has published results of outlets it takes.
-- Grain: one row; months NULL where there is none. $1 scheme, $2 version about to be published.
SELECT to_char(min(r.month), 'YYYY-MM') AS month, to_char(max(r.month), 'YYYY-MM') AS "lastMonth", count(DISTINCT r.outlet_id) AS outlets
FROM assessment.scheme_version AS v
JOIN assessment.score_revision AS r ON r.state = 'published' AND r.month >= v.valid_from AND coalesce(r.month < v.valid_to, true)
  AND r.lineage @> ARRAY[v.org_unit_id]
JOIN outlets.pub_outlet AS o ON o.outlet_id = r.outlet_id AND o.area = ANY (v.areas) AND o.ownership = ANY (v.ownerships)
WHERE v.scheme_code = $1 AND v.version = $2::int
