-- progress: how far the outlets of a unit are in a month, live, as cards. Grain: one row per scored outlet in scope, by code.
-- $1 first day of the month, $2 unit id or NULL, $3 code to go on after or NULL, $4 rows.
-- A closed outlet shows what is published. An input without a row is unknown, not zero: its rates have no value and no weight.
-- Lights: completions against the elapsed days of the month (90 % of them: yellow), the others against the target (1.2 ×: yellow).
WITH mine AS MATERIALIZED (
  SELECT o.outlet_id, o.code, o.name, coalesce(g.state, 'open') AS state, g.published_revision
  FROM outlets.pub_outlet AS o LEFT JOIN months.pub_outlet_month AS g ON g.outlet_id = o.outlet_id AND g.month = $1::date
  WHERE ($2::int IS NULL OR o.lineage @> ARRAY[$2::int]) AND ($3::text IS NULL OR o.code > $3)
), taken AS MATERIALIZED (
  SELECT m.outlet_id, m.code, m.name, m.state, m.published_revision
  FROM mine AS m JOIN assessment.standings($1::date, ARRAY(SELECT i.outlet_id FROM mine AS i)) AS s
    ON s.outlet_id = m.outlet_id AND s.standing = 'scored'
  ORDER BY m.code LIMIT $4::int
), computed AS MATERIALIZED (
  SELECT c.outlet_id, c.scheme_code, c.scheme_version, c.inputs, c.lines, c.user_growth, c.flags, v.bonus,
         v.applicable_weight_min AS least_weight
  FROM assessment.computed($1::date, ARRAY(SELECT t.outlet_id FROM taken AS t WHERE t.published_revision IS NULL)) AS c
  JOIN assessment.scheme_version AS v ON v.scheme_code = c.scheme_code AND v.version = c.scheme_version
), line AS (
  SELECT c.outlet_id, l.rate, n.place, l.numerator, l.denominator, l.value, l.target, l.score, l.weight, l.points,
         l."noValueReason" AS reason, coalesce(c.inputs -> 'loaded', '[]') @> n.above AS knows_above,
         coalesce(c.inputs -> 'loaded', '[]') @> n.below AS knows_below, day.elapsed
  FROM computed AS c
  CROSS JOIN LATERAL jsonb_to_recordset(c.lines) AS l (rate text, numerator numeric, denominator numeric, value numeric,
    target numeric, score numeric, weight numeric, points numeric, "noValueReason" text)
  JOIN (VALUES (1, 'revenue_completion', '["billing"]'::jsonb, '[]'::jsonb), (2, 'user_completion', '["events"]', '[]'),
    (3, 'churn', '["events"]', '["bases"]'), (4, 'arrears', '["arrears"]', '[]'), (5, 'input_output', '["costs"]', '["billing"]')
  ) AS n (place, rate, above, below) ON n.rate = l.rate
  CROSS JOIN (SELECT least(greatest(platform.today() - $1::date + 1, 0), d.days)::numeric / d.days AS elapsed
              FROM (SELECT ($1::date + interval '1 month')::date - $1::date AS days) AS d) AS day
), known AS (
  SELECT l.outlet_id, l.rate, l.place, l.weight, l.target, l.knows_above, l.knows_below, l.numerator, l.denominator, u.unknown,
         CASE WHEN NOT u.unknown THEN l.value END AS value, CASE WHEN NOT u.unknown THEN l.score END AS score,
         CASE WHEN NOT u.unknown THEN l.points END AS points, CASE WHEN u.unknown THEN 'not_loaded_yet' ELSE l.reason END AS reason,
         CASE WHEN u.unknown OR l.score IS NULL THEN 0 WHEN l.value IS NULL THEN 3
              WHEN l.place <= 2 THEN CASE WHEN l.value >= l.elapsed THEN 1 WHEN l.value >= 0.9 * l.elapsed THEN 2 ELSE 3 END
              ELSE CASE WHEN l.value <= l.target THEN 1 WHEN l.value <= 1.2 * l.target THEN 2 ELSE 3 END END AS light
  FROM line AS l
  CROSS JOIN LATERAL (SELECT NOT (l.knows_above AND l.knows_below) AND coalesce(l.reason NOT IN ('target_exempt', 'new_outlet', 'too_few_operating_days', 'target_missing'), true) AS unknown) AS u
), summed AS MATERIALIZED (
  SELECT k.outlet_id, coalesce(sum(k.weight) FILTER (WHERE k.score IS NOT NULL), 0) AS weight, sum(k.points) AS points,
         (ARRAY['green', 'yellow', 'red'])[nullif(max(k.light), 0)] AS light,
         bool_or(k.score = 0 AND k.value IS NULL OR k.rate = 'churn' AND k.value < 0) AS review,
         json_object_agg(k.rate, json_build_object(
           'numerator', CASE WHEN k.knows_above THEN trim_scale(round(k.numerator, 6)) END,
           'denominator', CASE WHEN k.knows_below THEN trim_scale(round(k.denominator, 6)) END,
           'value', trim_scale(round(k.value, 6)), 'target', trim_scale(k.target), 'score', trim_scale(k.score),
           'weight', trim_scale(k.weight), 'points', trim_scale(round(k.points, 4)), 'noValueReason', k.reason) ORDER BY k.place) AS rates
  FROM known AS k GROUP BY k.outlet_id
), published AS MATERIALIZED (
  SELECT p.outlet_id, p.card FROM assessment.published_cards($1::date) AS p JOIN taken AS t ON t.outlet_id = p.outlet_id
)
SELECT t.code, coalesce(p.card, assessment.card($1::date, t.code, t.name, NULL, t.state, c.scheme_code, c.scheme_version, s.rates,
         CASE WHEN coalesce(c.inputs -> 'loaded', '[]') @> '["events", "bases"]' THEN c.user_growth END, s.weight, r.total,
         assessment.bonus_of(c.bonus, r.total), NULL, NULL, s.light,
         array_remove(array_remove(array_remove(c.flags, 'review'), 'no_result')
           || ARRAY[CASE WHEN s.review THEN 'review' END, CASE WHEN r.total IS NULL THEN 'no_result' END], NULL),
         NULL, NULL)) AS card
FROM taken AS t
LEFT JOIN computed AS c ON c.outlet_id = t.outlet_id LEFT JOIN summed AS s ON s.outlet_id = t.outlet_id
LEFT JOIN LATERAL (SELECT CASE WHEN s.weight >= c.least_weight THEN round(100 * s.points / s.weight, 2) END AS total) AS r ON true
LEFT JOIN published AS p ON p.outlet_id = t.outlet_id
ORDER BY t.code
