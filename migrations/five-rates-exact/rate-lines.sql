-- rate_lines: the five rates of measured outlet-months, each with its parts, or with the reason why it has no value.
-- Grain: one row per row of the list (one outlet each) and rate of its scheme version; place: the order of the contract.
-- Definitions: contract "Measures and rates", domain five-rates. value is over / under, exact.
-- not_applicable leaves the weight out; a reason with applicable true scores 0 and asks for review.
-- A step is materialised where the next one reads its results several times.
CREATE TYPE assessment.rate_line AS (
  outlet_id int, place int, rate text, numerator numeric, denominator numeric, over numeric, under numeric, value numeric,
  target numeric, curve jsonb, clamp text, score numeric, weight numeric, points numeric, no_value_reason text,
  applicable boolean, review boolean
);

CREATE FUNCTION assessment.rate_lines(p_rows assessment.measured[]) RETURNS SETOF assessment.rate_line
LANGUAGE plpgsql STABLE ROWS 5000 SET enable_nestloop = off AS $$
BEGIN
  RETURN QUERY
  WITH scheme AS MATERIALIZED (
    SELECT l.scheme_code, l.version, l.rate, l.weight, l.curve, assessment.curve_shape(l.curve) AS shape
    FROM assessment.scheme_line AS l
    WHERE (l.scheme_code, l.version) IN (SELECT m.scheme_code, m.scheme_version FROM unnest(p_rows) AS m)
  ), judged AS MATERIALIZED (
    SELECT (p.m).outlet_id, p.place, p.rate, l.weight, l.curve, l.shape, p.numerator, p.denominator, p.spread, p.target,
           (p.m).operating_days, (p.m).calendar_days, p.own_reason, p.scored_zero, CASE
             WHEN (p.m).operating_days < 15 THEN 'too_few_operating_days'
             WHEN p.young AND (p.m).life_month <= 3 THEN 'new_outlet'
             WHEN p.metric = ANY ((p.m).exempt) THEN 'target_exempt'
             WHEN p.own_reason IS NOT NULL THEN p.own_reason
             WHEN CASE WHEN p.spread THEN p.denominator ELSE p.target END IS NULL THEN 'target_missing' END AS reason
    FROM assessment.rate_parts(p_rows) AS p
    JOIN scheme AS l ON l.scheme_code = (p.m).scheme_code AND l.version = (p.m).scheme_version AND l.rate = p.rate
  ), basis AS ( -- Additive targets are pro-rated by operating days, as an exact fraction.
    SELECT j.outlet_id, j.place, j.rate, j.weight, j.curve, j.shape, j.numerator, j.spread, j.target, j.reason,
           coalesce(j.reason = j.own_reason AND j.scored_zero, false) AS zero,
           CASE WHEN j.spread THEN j.denominator * j.operating_days / j.calendar_days ELSE j.denominator END AS denominator,
           CASE WHEN j.reason IS NOT NULL THEN NULL WHEN j.spread THEN j.numerator::numeric * j.calendar_days ELSE j.numerator END AS over,
           CASE WHEN j.reason IS NOT NULL THEN NULL WHEN j.spread THEN j.denominator * j.operating_days ELSE j.denominator END AS under
    FROM judged AS j
  ), valued AS MATERIALIZED (
    SELECT b.outlet_id, b.place, b.rate, b.weight, b.curve, b.shape, b.numerator, b.denominator, b.spread, b.target, b.reason,
           b.zero, b.over, b.under, b.over / b.under AS value
    FROM basis AS b
  ), placed AS MATERIALIZED (
    SELECT v.outlet_id, v.place, v.rate, v.weight, v.curve, v.shape, v.numerator, v.denominator, v.spread, v.target, v.reason,
           v.zero, v.over, v.under, v.value,
           assessment.curve_place(v.shape, v.value, CASE WHEN v.spread THEN 1 ELSE v.target END) AS x
    FROM valued AS v
  ), pointed AS MATERIALIZED (
    SELECT p.outlet_id, p.place, p.rate, p.weight, p.curve, p.shape, p.numerator, p.denominator, p.spread, p.target, p.reason,
           p.zero, p.over, p.under, p.value, p.x,
           assessment.curve_points(p.shape, p.x, p.over, p.under * CASE WHEN p.spread OR (p.shape).on_value THEN 1 ELSE p.target END) AS points
    FROM placed AS p
  ), scored AS MATERIALIZED (
    SELECT p.outlet_id, p.place, p.rate, p.weight, p.curve, p.numerator, p.denominator, p.spread, p.target, p.reason, p.zero, p.over,
           p.under, p.value, assessment.curve_clamped(p.shape, p.x, p.points) AS scored
    FROM pointed AS p
  )
  SELECT s.outlet_id, s.place, s.rate, s.numerator::numeric, s.denominator, s.over, s.under, s.value, s.target, s.curve,
         (s.scored).clamp, r.score, s.weight::numeric, s.weight * r.score / 100, s.reason, r.score IS NOT NULL,
         s.zero OR coalesce(s.rate = 'churn' AND (s.value < 0 OR s.value > 1) OR s.spread AND s.value > 9.99, false)
  FROM scored AS s
  CROSS JOIN LATERAL (SELECT CASE WHEN s.zero THEN 0 ELSE round((s.scored).score, 2) END AS score) AS r;
END
$$;
