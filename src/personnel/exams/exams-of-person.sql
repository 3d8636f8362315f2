-- exams-of-person: where a person stands with the induction and every subject they were examined in.
-- Grain: one row per subject. $1 person, $2 day.
SELECT s.subject, l.taken_on AS "takenOn", g.valid_to AS "validTo",
       CASE
         WHEN g.valid_to > $2::date + 60 THEN 'passed'
         WHEN g.valid_to > $2::date THEN 'expiring'
         WHEN g.valid_to IS NOT NULL THEN 'expired'
         WHEN l.taken_on IS NOT NULL THEN 'failed'
         ELSE 'missing'
       END AS state
FROM (SELECT 'induction' AS subject
      UNION SELECT e.subject FROM personnel.exam AS e WHERE e.person_id = $1::bigint AND e.taken_on <= $2::date) AS s
LEFT JOIN LATERAL (SELECT max(e.taken_on) AS taken_on FROM personnel.exam AS e
                   WHERE e.person_id = $1::bigint AND e.subject = s.subject AND e.taken_on <= $2::date) AS l ON true
LEFT JOIN LATERAL (SELECT max(e.valid_to) AS valid_to FROM personnel.exam AS e
                   WHERE e.person_id = $1::bigint AND e.subject = s.subject AND e.taken_on <= $2::date) AS g ON true
ORDER BY (s.subject <> 'induction'), s.subject
