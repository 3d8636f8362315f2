-- list-schemes: every scheme with its latest published version. Grain: one row per scheme, in the order of codes.
-- $1 this scheme only, or NULL; $2 after this code; $3 rows.
SELECT s.code, s.name, u.code AS "ownerCode", count(v.version) AS versions,
       max(v.version) FILTER (WHERE v.state = 'published') AS "publishedVersion", s.created_at AS "createdAt"
FROM assessment.scheme AS s
JOIN outlets.pub_org_unit AS u ON u.id = s.org_unit_id
LEFT JOIN assessment.scheme_version AS v ON v.scheme_code = s.code
WHERE ($1::text IS NULL OR s.code = $1) AND ($2::text IS NULL OR s.code > $2)
GROUP BY s.code, s.name, u.code, s.created_at
ORDER BY s.code
LIMIT $3
