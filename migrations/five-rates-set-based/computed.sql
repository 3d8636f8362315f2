-- computed: how the outlets of a list stand in a month and, where a scheme scores them, with which result.
-- Grain: one row per outlet of the list that existed in the month. Each step is taken once: standings, measures, scores.
CREATE TYPE assessment.computation AS (
  outlet_id int, standing text, scheme_code text, scheme_version int, city_id int, lineage int[], inputs jsonb, input_hash text,
  lines assessment.scored_line[], rates json, user_growth numeric, applicable_weight numeric, total_score numeric,
  bonus_coefficient numeric, light text, flags text[], result_hash text
);

CREATE FUNCTION assessment.hash_of(p_inputs jsonb) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT encode(sha256(convert_to((p_inputs - 'outlet_id')::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION assessment.computed(p_month date, p_outlets int[]) RETURNS SETOF assessment.computation
LANGUAGE plpgsql STABLE SET enable_nestloop = off AS $$
DECLARE
  standings assessment.outlet_standing[] := ARRAY(SELECT s FROM assessment.standings(p_month, p_outlets) AS s);
  measures assessment.measured[] := ARRAY(SELECT m FROM assessment.measures(
    ARRAY(SELECT s::assessment.outlet_standing FROM unnest(standings) AS s WHERE s.standing = 'scored')) AS m);
BEGIN
  RETURN QUERY
  WITH pinned AS MATERIALIZED (
    SELECT m.outlet_id, to_jsonb(m) AS inputs FROM unnest(measures) AS m
  )
  SELECT s.outlet_id, s.standing, s.scheme_code, s.scheme_version, s.city_id, s.lineage, p.inputs, assessment.hash_of(p.inputs),
         c.lines, c.rates, c.user_growth, c.applicable_weight, c.total_score, c.bonus_coefficient, c.light, c.flags, c.result_hash
  FROM unnest(standings) AS s
  LEFT JOIN pinned AS p ON p.outlet_id = s.outlet_id
  LEFT JOIN assessment.scored(measures) AS c ON c.outlet_id = s.outlet_id;
END
$$;
