-- expiring-exams: exams of people at work on the day whose last validity ends within 60 days of it, or has ended.
-- Grain: one row per person and subject, the passed exam that holds longest. $1 day.
SELECT e.person_id AS unit_id, e.id, p.person_no AS "personNo", p.name, o.code AS "orgUnitCode", e.subject,
       e.taken_on AS "takenOn", e.valid_to AS "validTo", e.valid_to - $1::date AS "daysLeft",
       e.valid_to <= $1::date AS "isExpired"
FROM personnel.exam AS e
JOIN personnel.person AS p ON p.id = e.person_id
JOIN outlets.pub_org_unit AS o ON o.id = p.org_unit_id
WHERE e.taken_on <= $1::date AND e.valid_to <= $1::date + 60
  AND p.hired_on <= $1::date AND (p.left_on IS NULL OR p.left_on > $1::date)
  AND NOT EXISTS (
    SELECT FROM personnel.exam AS n
    WHERE n.person_id = e.person_id AND n.subject = e.subject AND n.taken_on <= $1::date
      AND (n.valid_to > e.valid_to OR n.valid_to = e.valid_to AND n.id > e.id))
