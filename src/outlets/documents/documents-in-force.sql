-- documents-in-force: which version of each document holds in an outlet on a day (R-295). $1 day, $2 outlets of the page, all
-- if NULL. Grain: one row per outlet in business on that day and document code.
SELECT o.outlet_id AS unit_id, d.document_id AS id, u.code AS "outletCode", u.name AS "outletName", d.kind,
       d.document_code AS "documentCode", d.title, d.document_version AS "documentVersion", d.issued_on AS "issuedOn",
       i.code AS "issuedByCode", d.valid_from AS "validFrom"
FROM outlets.outlet AS o
JOIN outlets.org_unit AS u ON u.id = o.outlet_id
CROSS JOIN LATERAL (
  WITH above AS MATERIALIZED (SELECT outlets.documents_above($2::bigint[], $1::date) AS units)
  SELECT h.document_id, h.org_unit_id, h.document_code, h.kind, h.title, h.document_version, h.issued_on, h.valid_from
  FROM above AS a
  CROSS JOIN LATERAL outlets.parent_on(o.outlet_id, $1::date) AS p
  CROSS JOIN LATERAL outlets.documents_among(o.outlet_id, p.parent_id, a.units, $1::date) AS h
) AS d
LEFT JOIN outlets.org_unit AS i ON i.id = d.org_unit_id
WHERE o.opened_on <= $1::date AND (o.closed_on IS NULL OR o.closed_on > $1::date)
