-- outlet-statisticians: who does statistics and analysis in an outlet on $1, and who stands in (R-341). Grain: one row per
-- outlet in business on the day.
SELECT o.outlet_id AS unit_id, o.outlet_id AS id, o.code AS "outletCode", o.name AS "outletName",
       h.person_no IS NOT NULL AS "hasStatistician", h.person_no AS "personNo", p.name AS "personName",
       d.person_no AS "deputyNo"
FROM outlets.pub_outlet AS o
LEFT JOIN LATERAL (
  SELECT t.person_id, t.person_no
  FROM personnel.posting AS t
  WHERE t.org_unit_id = o.outlet_id AND t.post_code = 'outlet_statistician' AND NOT t.is_deputy
    AND t.valid_from <= $1::date AND (t.valid_to IS NULL OR t.valid_to > $1::date)
  ORDER BY t.valid_from, t.id
  LIMIT 1
) AS h ON true
LEFT JOIN LATERAL (
  SELECT t.person_no
  FROM personnel.posting AS t
  WHERE t.org_unit_id = o.outlet_id AND t.post_code = 'outlet_statistician' AND t.is_deputy
    AND t.valid_from <= $1::date AND (t.valid_to IS NULL OR t.valid_to > $1::date)
  ORDER BY t.valid_from, t.id
  LIMIT 1
) AS d ON true
LEFT JOIN personnel.person AS p ON p.id = h.person_id
WHERE o.opened_on <= $1::date AND (o.closed_on IS NULL OR o.closed_on > $1::date)
