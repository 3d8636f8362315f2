-- rate_lines: the five rates of one measured outlet-month, each with its parts, or with the reason why it has no value.
-- Grain: one row per rate of the scheme version. Definitions: contract "Measures and rates", domain five-rates.
-- not_applicable leaves the weight out; a reason with applicable true scores 0 and asks for review.
CREATE TYPE assessment.rate_line AS (
  rate text, numerator numeric, denominator numeric, fraction text, value numeric, target numeric, curve jsonb, clamp text,
  score numeric, weight numeric, points numeric, no_value_reason text, applicable boolean, review boolean
);

CREATE FUNCTION assessment.rate_lines(m assessment.measured) RETURNS SETOF assessment.rate_line LANGUAGE sql STABLE AS $$
  WITH part AS (
    SELECT l.rate, l.weight, l.curve, p.numerator, p.denominator, p.spread, p.target, p.metric, p.own_reason, p.scored_zero, p.young
    FROM assessment.scheme_line AS l
    JOIN (VALUES
      ('revenue_completion', m.revenue, m.target_revenue, true, NULL::numeric, 'billed_revenue', NULL, false, false),
      ('user_completion', m.new_subscribers, m.target_users, true, NULL, 'new_subscribers', NULL, false, false),
      ('churn', m.churned, m.opening, false, m.target_churn, 'churn_rate',
        CASE WHEN m.opening = 0 THEN 'opening_zero' END, false, true),
      ('arrears', m.arrears, CASE WHEN m.previous_rows > 0 THEN m.previous_revenue END, false, m.target_arrears, 'arrears_rate',
        CASE WHEN m.previous_rows = 0 OR m.previous_revenue <= 0 AND m.arrears = 0 THEN 'no_previous_revenue'
             WHEN m.previous_revenue <= 0 THEN 'previous_revenue_not_positive' END,
        m.previous_rows > 0 AND m.previous_revenue <= 0 AND m.arrears <> 0, true),
      ('input_output', m.fixed_cost + m.operating_cost + m.labour_cost, m.revenue, false,
        m.target_input_output * CASE WHEN m.life_month IN (4, 5, 6) THEN 1.5 ELSE 1 END, 'input_output_rate',
        CASE WHEN m.revenue <= 0 THEN 'revenue_not_positive'
             WHEN m.fixed_cost + m.operating_cost + m.labour_cost <= 0 THEN 'cost_not_positive' END, true, true)
    ) AS p (rate, numerator, denominator, spread, target, metric, own_reason, scored_zero, young) ON p.rate = l.rate
    WHERE l.scheme_code = m.scheme_code AND l.version = m.scheme_version
  ), reasoned AS (
    SELECT p.*, r.reason, coalesce(r.reason = p.own_reason AND p.scored_zero, false) AS zero,
           -- Additive targets are pro-rated by operating days, as an exact fraction.
           CASE WHEN p.spread THEN p.denominator * m.operating_days / m.calendar_days ELSE p.denominator END AS basis,
           CASE WHEN p.spread THEN p.numerator::numeric * m.calendar_days ELSE p.numerator END AS over,
           CASE WHEN p.spread THEN p.denominator * m.operating_days ELSE p.denominator END AS under
    FROM part AS p
    CROSS JOIN LATERAL (SELECT CASE
      WHEN m.operating_days < 15 THEN 'too_few_operating_days'
      WHEN p.young AND m.life_month <= 3 THEN 'new_outlet'
      WHEN p.metric = ANY (m.exempt) THEN 'target_exempt'
      WHEN p.own_reason IS NOT NULL THEN p.own_reason
      WHEN CASE WHEN p.spread THEN p.denominator ELSE p.target END IS NULL THEN 'target_missing' END AS reason) AS r
  ), valued AS (
    SELECT r.*, v.value,
           assessment.curve_score(r.curve, v.value, CASE WHEN r.spread THEN 1 ELSE r.target END) AS scored
    FROM reasoned AS r
    CROSS JOIN LATERAL (SELECT CASE WHEN r.reason IS NULL THEN r.over / r.under END AS value) AS v
  )
  SELECT v.rate, v.numerator::numeric, v.basis, CASE WHEN v.reason IS NULL THEN trim_scale(v.over) || '/' || trim_scale(v.under) END, v.value, v.target, v.curve,
         (v.scored).clamp, s.score, v.weight, v.weight * s.score / 100, v.reason, s.score IS NOT NULL,
         v.zero OR coalesce(v.rate = 'churn' AND (v.value < 0 OR v.value > 1) OR v.spread AND v.value > 9.99, false)
  FROM valued AS v
  CROSS JOIN LATERAL (SELECT CASE WHEN v.zero THEN 0 ELSE round((v.scored).score, 2) END AS score) AS s
$$;
COMMENT ON FUNCTION assessment.rate_lines(assessment.measured) IS
  'Scores are rounded to 2 decimals from the unrounded value, half up; points are not rounded. A churn below 0 keeps its value and is scored as 0.';
