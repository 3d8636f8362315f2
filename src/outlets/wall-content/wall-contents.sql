-- wall-contents: the items that must hang in every self-owned outlet, and the coverage map that may (R-299 to R-303). $1 day,
-- $2 outlets of the page, all if NULL. Grain: one row per self-owned outlet in business on that day.
SELECT o.outlet_id AS unit_id, o.outlet_id AS id, u.code AS "outletCode", u.name AS "outletName", w.business_items AS "businessItems",
       w.service_standards AS "serviceStandards", w.company_commitment AS "companyCommitment",
       w.outlet_commitment AS "outletCommitment", w.basic_tariffs AS "basicTariffs",
       w.supervision_board AS "supervisionBoard", w.coverage_map AS "coverageMap", w.is_complete AS "isComplete",
       w.is_any_stale AS "isAnyStale"
FROM outlets.outlet AS o
JOIN outlets.org_unit AS u ON u.id = o.outlet_id
JOIN outlets.outlet_version AS v ON v.outlet_id = o.outlet_id
CROSS JOIN LATERAL (
  WITH above AS MATERIALIZED (SELECT outlets.documents_above($2::bigint[], $1::date) AS units)
  SELECT max(c.state) FILTER (WHERE c.kind = 'business_items') AS business_items,
         max(c.state) FILTER (WHERE c.kind = 'service_standards') AS service_standards,
         max(c.state) FILTER (WHERE c.kind = 'company_commitment') AS company_commitment,
         max(c.state) FILTER (WHERE c.kind = 'outlet_commitment') AS outlet_commitment,
         max(c.state) FILTER (WHERE c.kind = 'basic_tariffs') AS basic_tariffs,
         max(c.state) FILTER (WHERE c.kind = 'supervision_board') AS supervision_board,
         max(c.state) FILTER (WHERE c.kind = 'coverage_map') AS coverage_map,
         bool_and(c.state <> 'missing') AS is_complete,
         bool_or(c.state = 'stale') AS is_any_stale
  FROM above AS a
  CROSS JOIN LATERAL outlets.parent_on(o.outlet_id, $1::date) AS p
  CROSS JOIN LATERAL outlets.content_of(o.outlet_id, p.parent_id, a.units, $1::date) AS c
  WHERE c.is_on_wall
) AS w
WHERE o.opened_on <= $1::date AND (o.closed_on IS NULL OR o.closed_on > $1::date)
  AND v.ownership = 'self_owned' AND v.valid_from <= $1::date AND (v.valid_to IS NULL OR v.valid_to > $1::date)
