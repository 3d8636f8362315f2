-- training-coverage: who of an outlet's people was trained in a topic in its period up to the day.
-- Grain: one row per topic and outlet that trades on the day, also without people (0 of 0, no rate). $1 day.
SELECT o.outlet_id AS unit_id, c.place AS id, o.code AS "outletCode", o.name AS "outletName", c.topic,
       c.topic_name AS "topicName", c.months AS "periodMonths", c.trained, c.people,
       round(c.trained::numeric / nullif(c.people, 0), 6) AS rate,
       CASE WHEN c.people = 0 THEN 'no_people' END AS reason,
       CASE WHEN c.people > 0 THEN c.trained = c.people END AS "isComplete"
FROM outlets.pub_outlet AS o
CROSS JOIN LATERAL personnel.training_coverage(o.outlet_id, $1::date) AS c
WHERE o.opened_on <= $1::date AND (o.closed_on IS NULL OR o.closed_on > $1::date)
