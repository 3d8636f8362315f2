-- scored: measured outlet-months as they are published: lines, total, bonus coefficient, light, flags and hash.
-- Grain: one row per row of the list (one outlet each).
-- Total = 100 × Σ points / Σ applicable weight, from rounded scores, rounded once; below the scheme's minimum weight no result.
CREATE TYPE assessment.scored_line AS (
  rate text, numerator numeric, denominator numeric, value numeric, target numeric, curve jsonb, clamp text, score numeric,
  weight numeric, points numeric, no_value_reason text
);
CREATE TYPE assessment.score AS (
  outlet_id int, lines assessment.scored_line[], rates json, user_growth numeric, applicable_weight numeric, total_score numeric,
  bonus_coefficient numeric, light text, flags text[], result_hash text
);

CREATE FUNCTION assessment.scored(p_rows assessment.measured[]) RETURNS SETOF assessment.score
LANGUAGE plpgsql STABLE SET enable_nestloop = off AS $$
BEGIN
  RETURN QUERY
  WITH summed AS MATERIALIZED (
    SELECT l.outlet_id, coalesce(sum(l.weight) FILTER (WHERE l.applicable), 0) AS weight, sum(l.points) AS points,
           bool_or(l.score = 0) AS any_zero, bool_or(l.review) AS review,
           array_agg(ROW(l.rate, l.numerator, l.denominator, l.value, l.target, l.curve, l.clamp, l.score, l.weight, l.points,
             l.no_value_reason)::assessment.scored_line ORDER BY l.place) AS lines,
           json_object_agg(l.rate, assessment.rate_json(l.numerator, l.denominator, l.value, l.target, l.score, l.weight, l.points,
             l.no_value_reason) ORDER BY l.place) AS rates,
           json_agg(json_build_array(l.rate, trim_scale(l.numerator), trim_scale(round(l.denominator, 10)), trim_scale(l.target),
             trim_scale(l.over) || '/' || trim_scale(l.under), trim_scale(l.score), trim_scale(l.weight), trim_scale(l.points),
             l.no_value_reason) ORDER BY l.place) AS hashed
    FROM assessment.rate_lines(p_rows) AS l
    GROUP BY l.outlet_id
  ), totalled AS MATERIALIZED (
    SELECT m.outlet_id, m.month, m.scheme_code, m.scheme_version, m.life_month, m.exempt, s.lines, s.rates, s.hashed, s.any_zero, s.review,
           v.bonus, v.retroactive, trim_scale(s.weight) AS weight,
           assessment.growth_of(m) AS user_growth,
           CASE WHEN s.weight >= v.applicable_weight_min THEN round(100 * s.points / s.weight, 2) END AS total
    FROM unnest(p_rows) AS m
    JOIN summed AS s ON s.outlet_id = m.outlet_id
    JOIN assessment.scheme_version AS v ON v.scheme_code = m.scheme_code AND v.version = m.scheme_version
  ), flagged AS MATERIALIZED (
    SELECT t.outlet_id, t.month, t.scheme_code, t.scheme_version, t.lines, t.rates, t.hashed, t.weight, t.user_growth, t.total,
           assessment.bonus_of(t.bonus, t.total) AS bonus,
           CASE WHEN t.total IS NOT NULL THEN
             CASE WHEN t.total < 80 OR t.any_zero THEN 'red' WHEN t.total < 100 THEN 'yellow' ELSE 'green' END END AS light,
           array_remove(ARRAY[
             CASE WHEN t.life_month IN (1, 2, 3) THEN 'new' END,
             CASE WHEN cardinality(t.exempt) > 0 THEN 'exempt' END,
             CASE WHEN t.review THEN 'review' END,
             CASE WHEN t.total IS NULL THEN 'no_result' END,
             CASE WHEN t.retroactive THEN 'retroactive_scheme' END], NULL) AS flags
    FROM totalled AS t
  )
  SELECT f.outlet_id, f.lines, f.rates, f.user_growth, f.weight, f.total, f.bonus, f.light, f.flags,
         encode(sha256(convert_to(json_build_array(
           (SELECT u.code FROM outlets.pub_org_unit AS u WHERE u.id = f.outlet_id), to_char(f.month, 'YYYY-MM'), f.scheme_code,
           f.scheme_version, f.hashed, trim_scale(f.total), trim_scale(f.bonus), to_json(f.flags))::text, 'UTF8')), 'hex')
  FROM flagged AS f;
END
$$;
COMMENT ON FUNCTION assessment.scored(assessment.measured[]) IS
  'The one place where outlet-months are scored: preview, close and verify call it, live progress its rate_lines.';
