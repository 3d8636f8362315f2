-- department-directors: who directs the department of a province or city on $1 (R-215). Grain: one row per province and city.
SELECT u.id AS unit_id, u.id AS id, u.code AS "orgUnitCode", u.name AS "unitName",
       d.person_no IS NOT NULL AS "hasDirector", d.person_no AS "personNo", p.name AS "personName",
       d.valid_from AS "validFrom"
FROM outlets.pub_org_unit AS u
LEFT JOIN LATERAL (
  SELECT t.person_id, t.person_no, t.valid_from
  FROM personnel.posting AS t
  WHERE t.org_unit_id = u.id AND t.post_code = 'department_director' AND NOT t.is_deputy
    AND t.valid_from <= $1::date AND (t.valid_to IS NULL OR t.valid_to > $1::date)
  ORDER BY t.valid_from, t.id
  LIMIT 1
) AS d ON true
LEFT JOIN personnel.person AS p ON p.id = d.person_id
WHERE u.level IN ('province', 'city')
