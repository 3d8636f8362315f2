-- unsigned-circulations: who is asked to sign a circulation on a day and has not (R-239), people who came later included,
-- people who have left not. Grain: one row per person and circulation. $1 day.
SELECT p.id AS unit_id, c.id, p.person_no AS "personNo", p.name, u.code AS "orgUnitCode",
       h.code AS "circulationUnitCode", c.circulation_no AS "circulationNo", c.title,
       c.document_version AS "documentVersion", c.circulated_on AS "circulatedOn", c.due_on AS "dueOn",
       coalesce(c.due_on < $1::date, false) AS "isOverdue"
FROM personnel.person AS p
JOIN personnel.posting AS g ON g.person_id = p.id AND NOT g.is_deputy
  AND g.valid_from <= $1::date AND (g.valid_to IS NULL OR g.valid_to > $1::date)
JOIN outlets.pub_org_unit AS u ON u.id = g.org_unit_id
JOIN personnel.circulation AS c ON c.org_unit_id = ANY (u.lineage) AND c.circulated_on <= $1::date
  AND (c.post_code IS NULL OR c.post_code = g.post_code)
JOIN outlets.pub_org_unit AS h ON h.id = c.org_unit_id
WHERE (p.left_on IS NULL OR p.left_on > $1::date)
  AND NOT EXISTS (SELECT FROM personnel.circulation_signature AS s
                  WHERE s.person_id = p.id AND s.circulation_id = c.id AND s.signed_on <= $1::date)
