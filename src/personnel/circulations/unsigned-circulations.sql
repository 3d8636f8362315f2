-- unsigned-circulations: who is asked to sign a circulation on a day and has not (R-239), people who came later included,
-- people who have left not. Grain: one row per person and circulation. $1 day. It goes from person to person, so that a page
-- reads the people it shows and those before them who have signed everything.
SELECT p.id AS unit_id, c.id, p.person_no AS "personNo", p.name, u.code AS "orgUnitCode",
       h.code AS "circulationUnitCode", c.circulation_no AS "circulationNo", c.title,
       c.document_version AS "documentVersion", c.circulated_on AS "circulatedOn", c.due_on AS "dueOn",
       coalesce(c.due_on < $1::date, false) AS "isOverdue"
FROM personnel.person AS p
CROSS JOIN LATERAL (
  SELECT x.org_unit_id, x.post_code
  FROM personnel.posting AS x
  WHERE x.person_id = p.id AND x.slot = 'main'
    AND x.valid_from <= $1::date AND (x.valid_to IS NULL OR x.valid_to > $1::date)
  ORDER BY x.valid_from DESC
  LIMIT 1
) AS g
JOIN outlets.pub_org_unit AS u ON u.id = g.org_unit_id
CROSS JOIN LATERAL outlets.pub_line_on(g.org_unit_id, $1::date) AS l
CROSS JOIN LATERAL (
  SELECT y.id, y.org_unit_id, y.circulation_no, y.title, y.document_version, y.circulated_on, y.due_on
  FROM personnel.circulation AS y
  WHERE y.org_unit_id = ANY (l.units) AND y.circulated_on <= $1::date
    AND (y.post_code IS NULL OR y.post_code = g.post_code)
    AND NOT EXISTS (SELECT FROM personnel.circulation_signature AS s
                    WHERE s.person_id = p.id AND s.circulation_id = y.id AND s.signed_on <= $1::date)
  OFFSET 0
) AS c
JOIN outlets.pub_org_unit AS h ON h.id = c.org_unit_id
WHERE p.left_on IS NULL OR p.left_on > $1::date
