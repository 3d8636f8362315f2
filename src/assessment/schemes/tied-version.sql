-- tied-version: a published version of another scheme that takes some of the same outlets of the same unit in some of the same
-- months. Grain: one row, or none. $1 scheme, $2 version about to be published.
SELECT s.scheme_code AS "schemeCode", s.version, u.code AS "orgUnitCode"
FROM assessment.scheme_version AS v
JOIN assessment.scheme_version AS s ON s.org_unit_id = v.org_unit_id AND s.scheme_code <> v.scheme_code AND s.state = 'published'
  AND s.areas && v.areas AND s.ownerships && v.ownerships
  AND daterange(s.valid_from, s.valid_to) && daterange(v.valid_from, v.valid_to)
JOIN outlets.pub_org_unit AS u ON u.id = s.org_unit_id
WHERE v.scheme_code = $1 AND v.version = $2::int
ORDER BY s.scheme_code, s.version
LIMIT 1
