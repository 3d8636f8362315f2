-- conduct-averages: how a person was rated in a month, over all sources and items (R-075).
-- Grain: one row per person and month with ratings; the sum and the count are stored facts, the average follows.
SELECT p.id AS unit_id, m.id, p.person_no AS "personNo", p.name, u.code AS "orgUnitCode",
       to_char(m.starts_on, 'YYYY-MM') AS month, m.score_sum AS "scoreSum", m.ratings,
       round(m.score_sum::numeric / m.ratings, 6) AS average
FROM personnel.person AS p
JOIN outlets.pub_org_unit AS u ON u.id = p.org_unit_id
CROSS JOIN LATERAL (
  SELECT date_trunc('month', r.rated_on::timestamp)::date AS starts_on,
         to_char(date_trunc('month', r.rated_on::timestamp), 'YYYYMM')::bigint AS id,
         sum(r.score)::bigint AS score_sum, count(*)::bigint AS ratings
  FROM personnel.conduct_rating AS r
  WHERE r.person_id = p.id
  GROUP BY date_trunc('month', r.rated_on::timestamp)
) AS m
