-- expiring-exams-then: expiring-exams of any day: what is outdated since was not yet then, and people stand where they were
-- posted then, or where they are where nobody posted them or that unit is out of sight. Grain: as there. $1 day.
SELECT e.person_id AS unit_id, e.valid_to AS along, e.id, p.person_no AS "personNo", p.name, o.code AS "orgUnitCode",
       e.subject, e.taken_on AS "takenOn", e.valid_to AS "validTo", e.valid_to - $1::date AS "daysLeft",
       e.valid_to <= $1::date AS "isExpired"
FROM personnel.exam AS e
CROSS JOIN LATERAL (
  SELECT x.person_no, x.name, x.org_unit_id
  FROM personnel.person AS x
  WHERE x.id = e.person_id AND x.hired_on <= $1::date AND (x.left_on IS NULL OR x.left_on > $1::date)
  LIMIT 1
) AS p
CROSS JOIN LATERAL (
  SELECT u.code
  FROM outlets.pub_org_unit AS u
  WHERE u.id = coalesce((
    SELECT v.id
    FROM personnel.posting AS g
    JOIN outlets.pub_org_unit AS v ON v.id = g.org_unit_id
    WHERE g.person_id = e.person_id AND g.slot = 'main'
      AND g.valid_from <= $1::date AND (g.valid_to IS NULL OR g.valid_to > $1::date)
    ORDER BY g.valid_from DESC
    LIMIT 1
  ), p.org_unit_id)
  LIMIT 1
) AS o
WHERE (e.outdated_on IS NULL OR e.outdated_on > $1::date)
  AND e.valid_to IS NOT NULL AND e.valid_to <= $1::date + 60 AND e.taken_on <= $1::date
