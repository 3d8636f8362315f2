-- live_scores: how far outlets are in a month that is not closed, from the same measures and lines that a close publishes.
-- Grain: one row per standing of the list; p_elapsed: the part of the month that has gone by, 0 to 1.
-- An input without a row is unknown, not zero: its rates have no value and no weight.
-- Lights: completions against the elapsed days of the month (90 % of them: yellow), the others against the target (1.2 ×: yellow).
CREATE TYPE assessment.live_score AS (
  outlet_id int, rates json, user_growth numeric, applicable_weight numeric, total_score numeric, bonus_coefficient numeric,
  light text, flags text[]
);

CREATE FUNCTION assessment.live_scores(p_standings assessment.outlet_standing[], p_elapsed numeric) RETURNS SETOF assessment.live_score
LANGUAGE plpgsql STABLE SET enable_nestloop = off AS $$
DECLARE
  measures assessment.measured[] := ARRAY(SELECT m FROM assessment.measures(p_standings) AS m);
BEGIN
  RETURN QUERY
  WITH line AS MATERIALIZED (
    SELECT l.outlet_id, l.place, l.rate, l.numerator, l.denominator, l.value, l.target, l.score, l.weight, l.points,
           l.no_value_reason AS reason, m.loaded @> n.above AS knows_above, m.loaded @> n.below AS knows_below
    FROM unnest(measures) AS m
    JOIN assessment.rate_lines(measures) AS l ON l.outlet_id = m.outlet_id
    JOIN (VALUES (1, '{billing}'::text[], '{}'::text[]), (2, '{events}', '{}'), (3, '{events}', '{bases}'), (4, '{arrears}', '{}'),
                 (5, '{costs}', '{billing}')) AS n (place, above, below) ON n.place = l.place
  ), seen AS MATERIALIZED (
    SELECT l.outlet_id, l.place, l.weight, l.target, l.knows_above, l.knows_below, l.numerator, l.denominator, l.value, l.score,
           l.points, l.reason, l.rate, NOT (l.knows_above AND l.knows_below)
             AND coalesce(l.reason NOT IN ('target_exempt', 'new_outlet', 'too_few_operating_days', 'target_missing'), true) AS unknown
    FROM line AS l
  ), known AS MATERIALIZED (
    SELECT s.outlet_id, s.place, s.rate, s.weight, s.target, CASE WHEN s.knows_above THEN s.numerator END AS numerator,
           CASE WHEN s.knows_below THEN s.denominator END AS denominator, CASE WHEN NOT s.unknown THEN s.value END AS value,
           CASE WHEN NOT s.unknown THEN s.score END AS score, CASE WHEN NOT s.unknown THEN s.points END AS points,
           CASE WHEN s.unknown THEN 'not_loaded_yet' ELSE s.reason END AS reason,
           CASE WHEN s.unknown OR s.score IS NULL THEN 0 WHEN s.value IS NULL THEN 3
                WHEN s.place <= 2 THEN CASE WHEN s.value >= p_elapsed THEN 1 WHEN s.value >= 0.9 * p_elapsed THEN 2 ELSE 3 END
                ELSE CASE WHEN s.value <= s.target THEN 1 WHEN s.value <= 1.2 * s.target THEN 2 ELSE 3 END END AS light
    FROM seen AS s
  ), summed AS MATERIALIZED (
    SELECT k.outlet_id, coalesce(sum(k.weight) FILTER (WHERE k.score IS NOT NULL), 0) AS weight, sum(k.points) AS points,
           (ARRAY['green', 'yellow', 'red'])[nullif(max(k.light), 0)] AS light,
           bool_or(k.score = 0 AND k.value IS NULL OR k.rate = 'churn' AND k.value < 0) AS review,
           json_object_agg(k.rate, assessment.rate_json(k.numerator, k.denominator, k.value, k.target, k.score, k.weight, k.points, k.reason)
                           ORDER BY k.place) AS rates
    FROM known AS k GROUP BY k.outlet_id
  ), totalled AS MATERIALIZED (
    SELECT m.outlet_id, m.life_month, m.exempt, s.rates, s.weight, s.light, s.review, v.bonus, v.retroactive,
           CASE WHEN m.loaded @> '{events,bases}' THEN assessment.growth_of(m) END AS user_growth,
           CASE WHEN s.weight >= v.applicable_weight_min THEN round(100 * s.points / s.weight, 2) END AS total
    FROM unnest(measures) AS m
    JOIN summed AS s ON s.outlet_id = m.outlet_id
    JOIN assessment.scheme_version AS v ON v.scheme_code = m.scheme_code AND v.version = m.scheme_version
  )
  SELECT t.outlet_id, t.rates, t.user_growth, t.weight, t.total, assessment.bonus_of(t.bonus, t.total), t.light,
         array_remove(ARRAY[
           CASE WHEN t.life_month IN (1, 2, 3) THEN 'new' END, CASE WHEN cardinality(t.exempt) > 0 THEN 'exempt' END,
           CASE WHEN t.retroactive THEN 'retroactive_scheme' END, CASE WHEN t.review THEN 'review' END,
           CASE WHEN t.total IS NULL THEN 'no_result' END], NULL)
  FROM totalled AS t;
END
$$;
