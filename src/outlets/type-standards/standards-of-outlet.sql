-- standards-of-outlet: what applies to an outlet on a day and which unit says so (R-356), 0 where a unit took it away.
-- Grain: one row, or none where the outlet is absent or foreign. $1 code; $2 day, today if null; $3 kind, all if null.
SELECT u.code AS "outletCode", v.type AS "outletType", d.day AS "asOf", coalesce(s.standards, '[]') AS standards
FROM (SELECT coalesce($2::date, platform.today()) AS day) AS d
JOIN outlets.org_unit AS u ON u.code = $1::text
JOIN outlets.outlet_version AS v ON v.outlet_id = u.id AND v.valid_from <= d.day AND (v.valid_to IS NULL OR v.valid_to > d.day)
CROSS JOIN LATERAL (
  SELECT jsonb_agg(jsonb_build_object('kind', a.kind, 'item', a.item, 'quantity', a.quantity, 'orgUnitCode', f.code)
                   ORDER BY a.kind, a.item) AS standards
  FROM outlets.standard_source_on(v.outlet_id, $3::text, d.day) AS a
  LEFT JOIN outlets.org_unit AS f ON f.id = a.org_unit_id
) AS s
