-- progress: how far the outlets of a unit are in a month, live, as cards. Grain: one row per scored outlet in scope, by code.
-- $1 first day of the month, $2 unit id or NULL, $3 code to go on after or NULL, $4 rows.
-- A closed outlet shows what is published, any other what assessment.live_scores makes of the rows loaded so far.
-- The outlets of a unit are found first and looked up by key, or a city would read the country.
WITH below AS MATERIALIZED (
  SELECT array_agg(b.org_unit_id) AS ids FROM platform.next_units_below(ARRAY[$2::int], 0, NULL, true) AS b
), mine AS MATERIALIZED (
  SELECT o.outlet_id, o.code, o.name, coalesce(g.state, 'open') AS state, g.published_revision
  FROM outlets.pub_outlet AS o
  LEFT JOIN months.pub_outlet_month AS g ON g.outlet_id = o.outlet_id AND g.month = $1::date
    AND ($2::int IS NULL OR g.outlet_id = ANY ((SELECT b.ids FROM below AS b)::int[]))
  WHERE ($2::int IS NULL OR o.outlet_id = ANY ((SELECT b.ids FROM below AS b)::int[])) AND ($3::text IS NULL OR o.code > $3)
), taken AS MATERIALIZED (
  SELECT m.outlet_id, m.code, m.name, m.state, m.published_revision, s AS standing, s.scheme_code, s.scheme_version
  FROM mine AS m JOIN assessment.standings($1::date, ARRAY(SELECT i.outlet_id FROM mine AS i)) AS s
    ON s.outlet_id = m.outlet_id AND s.standing = 'scored'
  ORDER BY m.code LIMIT $4::int
), day AS (
  SELECT least(greatest(platform.today() - $1::date + 1, 0), d.days)::numeric / d.days AS elapsed
  FROM (SELECT ($1::date + interval '1 month')::date - $1::date AS days) AS d
), live AS MATERIALIZED (
  SELECT l.outlet_id, l.rates, l.user_growth, l.applicable_weight, l.total_score, l.bonus_coefficient, l.light, l.flags
  FROM assessment.live_scores(ARRAY(SELECT t.standing FROM taken AS t WHERE t.published_revision IS NULL),
                              (SELECT d.elapsed FROM day AS d)) AS l
), published AS MATERIALIZED (
  SELECT t.outlet_id, assessment.card(r.month, t.code, r.outlet_name, r.revision, t.state, r.scheme_code, r.scheme_version, r.rates,
           r.user_growth, r.applicable_weight, r.total_score, r.bonus_coefficient, k.rank::int, k.rank_of::int, r.light, r.flags,
           r.result_hash, r.published_at) AS card
  FROM taken AS t
  JOIN assessment.score_revision AS r ON r.outlet_id = t.outlet_id AND r.month = $1::date AND r.revision = t.published_revision
  LEFT JOIN assessment.ranks_of(ARRAY(SELECT p.outlet_id FROM taken AS p WHERE p.published_revision IS NOT NULL), $1::date) AS k
         ON k.outlet_id = t.outlet_id
)
SELECT t.code, coalesce(p.card, assessment.card($1::date, t.code, t.name, NULL, t.state, t.scheme_code, t.scheme_version, l.rates,
         l.user_growth, l.applicable_weight, l.total_score, l.bonus_coefficient, NULL, NULL, l.light, l.flags, NULL, NULL)) AS card
FROM taken AS t
LEFT JOIN live AS l ON l.outlet_id = t.outlet_id
LEFT JOIN published AS p ON p.outlet_id = t.outlet_id
ORDER BY t.code
