-- displayed-contents: which version of each kind an outlet displays or is made by, beside the one in force. $1 day, $2 outlets
-- of the page, all if NULL. Grain: one row per outlet in business on that day and kind; of outlets that are not self-owned the
-- FAQ handbook only.
SELECT o.outlet_id AS unit_id, c.ordinal AS id, u.code AS "outletCode", u.name AS "outletName", c.kind, c.state,
       c.version_found AS "versionFound", c.found_on AS "foundOn", c.current_version AS "currentVersion"
FROM outlets.outlet AS o
JOIN outlets.org_unit AS u ON u.id = o.outlet_id
JOIN outlets.outlet_version AS v ON v.outlet_id = o.outlet_id
CROSS JOIN LATERAL (
  WITH above AS MATERIALIZED (SELECT outlets.documents_above($2::bigint[], $1::date) AS units)
  SELECT d.ordinal, d.kind, d.state, d.version_found, d.found_on, d.current_version
  FROM above AS a
  CROSS JOIN LATERAL outlets.parent_on(o.outlet_id, $1::date) AS p
  CROSS JOIN LATERAL outlets.content_of(o.outlet_id, p.parent_id, a.units, $1::date) AS d
) AS c
WHERE o.opened_on <= $1::date AND (o.closed_on IS NULL OR o.closed_on > $1::date)
  AND v.valid_from <= $1::date AND (v.valid_to IS NULL OR v.valid_to > $1::date)
  AND (v.ownership = 'self_owned' OR c.kind = 'faq_handbook')
