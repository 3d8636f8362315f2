-- trainings-of-person: where a person stands with the topics that periodic plans ask of their unit, and those attended.
-- Grain: one row per topic, in the order of the catalogue. $1 person, $2 unit, $3 day.
SELECT t.code AS topic, l.held_on AS "attendedOn", d.due_on AS "dueOn",
       CASE
         WHEN d.due_on > $3::date + 60 THEN 'passed'
         WHEN d.due_on > $3::date THEN 'expiring'
         WHEN d.due_on IS NOT NULL THEN 'expired'
         ELSE 'missing'
       END AS state
FROM personnel.training_topic AS t
CROSS JOIN LATERAL (
  SELECT max(a.held_on) AS held_on FROM personnel.training_participation AS a
  WHERE a.person_id = $1::bigint AND a.attended AND t.code = ANY (a.topic_codes) AND a.held_on <= $3::date) AS l
CROSS JOIN LATERAL (
  SELECT (l.held_on + make_interval(months => personnel.training_period($2::int, t.code, $3::date)))::date AS due_on) AS d
WHERE l.held_on IS NOT NULL
   OR EXISTS (
     SELECT FROM outlets.pub_line_on($2::int, $3::date) AS l
     JOIN personnel.training_plan AS p ON p.org_unit_id = ANY (l.units)
     WHERE p.kind = 'periodic' AND t.code = ANY (p.topic_codes)
       AND p.valid_from <= $3::date AND (p.valid_to IS NULL OR p.valid_to > $3::date))
ORDER BY t.place
