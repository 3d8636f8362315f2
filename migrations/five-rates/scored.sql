-- scored: one measured outlet-month as it is published: lines, total, bonus coefficient, light, flags and hash.
-- Total = 100 × Σ points / Σ applicable weight, from rounded scores, rounded once; below the scheme's minimum weight no result.
CREATE TYPE assessment.score AS (
  lines jsonb, rates json, user_growth numeric, applicable_weight numeric, total_score numeric, bonus_coefficient numeric,
  light text, flags text[], result_hash text
);

CREATE FUNCTION assessment.bonus_of(p_bonus jsonb, p_total numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
  SELECT round(CASE p_bonus ->> 'type'
    WHEN 'linear' THEN CASE WHEN p_total < (p_bonus ->> 'floor')::numeric THEN 0
                            ELSE least(p_total / 100, (p_bonus ->> 'cap')::numeric) END
    ELSE (SELECT (b.value ->> 'coefficient')::numeric FROM jsonb_array_elements(p_bonus -> 'bands') AS b
          WHERE p_total >= coalesce((b.value ->> 'from')::numeric, '-Infinity')
            AND p_total < coalesce((b.value ->> 'to')::numeric, 'Infinity')) END, 4)
$$;

CREATE FUNCTION assessment.scored(m assessment.measured) RETURNS assessment.score LANGUAGE plpgsql STABLE AS $$
DECLARE
  r assessment.score;
  v record;
  line record;
  code text;
BEGIN
  SELECT s.bonus, s.applicable_weight_min, s.retroactive INTO STRICT v FROM assessment.scheme_version AS s
  WHERE s.scheme_code = m.scheme_code AND s.version = m.scheme_version;
  SELECT o.code INTO STRICT code FROM outlets.pub_outlet AS o WHERE o.outlet_id = m.outlet_id;
  SELECT coalesce(sum(l.weight) FILTER (WHERE l.applicable), 0) AS weight, sum(l.points) AS points,
         bool_or(l.score = 0) AS any_zero, bool_or(l.review) AS review,
         jsonb_agg(jsonb_build_object('rate', l.rate, 'numerator', l.numerator, 'denominator', l.denominator, 'value', l.value,
           'target', l.target, 'curve', l.curve, 'clamp', l.clamp, 'score', l.score, 'weight', l.weight, 'points', l.points,
           'noValueReason', l.no_value_reason) ORDER BY l.position) AS lines,
         json_object_agg(l.rate, json_build_object('numerator', trim_scale(round(l.numerator, 6)), 'denominator', trim_scale(round(l.denominator, 6)),
           'value', trim_scale(round(l.value, 6)), 'target', trim_scale(l.target), 'score', trim_scale(l.score), 'weight', trim_scale(l.weight),
           'points', trim_scale(round(l.points, 4)), 'noValueReason', l.no_value_reason) ORDER BY l.position) AS rates,
         json_agg(json_build_array(l.rate, trim_scale(l.numerator), trim_scale(round(l.denominator, 10)), trim_scale(l.target), l.fraction,
           trim_scale(l.score), trim_scale(l.weight), trim_scale(l.points), l.no_value_reason) ORDER BY l.position) AS hashed
    INTO line
  FROM (SELECT x.*, array_position(ARRAY['revenue_completion', 'user_completion', 'churn', 'arrears', 'input_output'], x.rate) AS position
        FROM assessment.rate_lines(m) AS x) AS l;
  r.lines := line.lines;
  r.rates := line.rates;
  r.user_growth := trim_scale(round((m.new_subscribers - m.churned)::numeric / nullif(m.opening, 0), 6));
  r.applicable_weight := trim_scale(line.weight);
  IF line.weight >= v.applicable_weight_min THEN
    r.total_score := round(100 * line.points / line.weight, 2);
    r.bonus_coefficient := assessment.bonus_of(v.bonus, r.total_score);
    r.light := CASE WHEN r.total_score < 80 OR line.any_zero THEN 'red' WHEN r.total_score < 100 THEN 'yellow' ELSE 'green' END;
  END IF;
  r.flags := array_remove(ARRAY[
    CASE WHEN m.life_month IN (1, 2, 3) THEN 'new' END,
    CASE WHEN cardinality(m.exempt) > 0 THEN 'exempt' END,
    CASE WHEN line.review THEN 'review' END,
    CASE WHEN r.total_score IS NULL THEN 'no_result' END,
    CASE WHEN v.retroactive THEN 'retroactive_scheme' END], NULL);
  r.result_hash := encode(sha256(convert_to(json_build_array(code, to_char(m.month, 'YYYY-MM'), m.scheme_code, m.scheme_version,
    line.hashed, trim_scale(r.total_score), trim_scale(r.bonus_coefficient), to_json(r.flags))::text, 'UTF8')), 'hex');
  RETURN r;
END
$$;
COMMENT ON FUNCTION assessment.scored(assessment.measured) IS
  'The one place where an outlet-month is scored: preview, close, live progress and verify all call it.';

CREATE TYPE assessment.computation AS (
  outlet_id int, standing text, scheme_code text, scheme_version int, city_id int, lineage int[], inputs jsonb, input_hash text,
  lines jsonb, rates json, user_growth numeric, applicable_weight numeric, total_score numeric, bonus_coefficient numeric,
  light text, flags text[], result_hash text
);

CREATE FUNCTION assessment.hash_of(p_inputs jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to((p_inputs - 'outlet_id')::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION assessment.computed(p_month date, p_outlets int[]) RETURNS SETOF assessment.computation LANGUAGE sql STABLE AS $$
  WITH standing AS MATERIALIZED (
    SELECT s.* FROM assessment.standings(p_month, p_outlets) AS s
  ), measured AS MATERIALIZED (
    SELECT m AS row, m.outlet_id FROM assessment.measures(
      (SELECT array_agg(s::assessment.outlet_standing) FROM standing AS s WHERE s.standing = 'scored')) AS m
  ), result AS MATERIALIZED ( -- Scored before the outer join: a lateral function is called for outlets without measures too.
    SELECT m.outlet_id, m.row, c.lines, c.rates, c.user_growth, c.applicable_weight, c.total_score, c.bonus_coefficient, c.light,
           c.flags, c.result_hash
    FROM measured AS m CROSS JOIN LATERAL assessment.scored(m.row) AS c
  )
  SELECT s.outlet_id, s.standing, s.scheme_code, s.scheme_version, s.city_id, s.lineage, to_jsonb(r.row), assessment.hash_of(to_jsonb(r.row)),
         r.lines, r.rates, r.user_growth, r.applicable_weight, r.total_score, r.bonus_coefficient, r.light, r.flags, r.result_hash
  FROM standing AS s
  LEFT JOIN result AS r ON r.outlet_id = s.outlet_id
$$;
