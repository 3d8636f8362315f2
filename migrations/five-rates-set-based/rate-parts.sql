-- rate_parts: what stands over what in each of the five rates, its target, and the rate's own reason to have no value.
-- Grain: one row per row of the list (one outlet each) and rate; place: the order of the contract; m: the measures it is made of.
-- spread: an additive target, pro-rated by operating days; young: not applicable in the first three months of an outlet;
-- scored_zero: the own reason scores 0 and asks for review, instead of leaving the weight out.
CREATE FUNCTION assessment.rate_parts(p_rows assessment.measured[])
RETURNS TABLE (place int, rate text, metric text, spread boolean, young boolean, m assessment.measured, numerator bigint,
  denominator numeric, target numeric, own_reason text, scored_zero boolean) LANGUAGE sql STABLE AS $$
  SELECT 1, 'revenue_completion', 'billed_revenue', true, false, m, m.revenue, m.target_revenue, NULL::numeric, NULL, false
  FROM unnest(p_rows) AS m
  UNION ALL
  SELECT 2, 'user_completion', 'new_subscribers', true, false, m, m.new_subscribers, m.target_users, NULL, NULL, false
  FROM unnest(p_rows) AS m
  UNION ALL
  SELECT 3, 'churn', 'churn_rate', false, true, m, m.churned, m.opening, m.target_churn, CASE WHEN m.opening = 0 THEN 'opening_zero' END, false
  FROM unnest(p_rows) AS m
  UNION ALL
  SELECT 4, 'arrears', 'arrears_rate', false, true, m, m.arrears, CASE WHEN m.previous_rows > 0 THEN m.previous_revenue END, m.target_arrears,
         CASE WHEN m.previous_rows = 0 OR m.previous_revenue <= 0 AND m.arrears = 0 THEN 'no_previous_revenue'
              WHEN m.previous_revenue <= 0 THEN 'previous_revenue_not_positive' END,
         m.previous_rows > 0 AND m.previous_revenue <= 0 AND m.arrears <> 0
  FROM unnest(p_rows) AS m
  UNION ALL
  SELECT 5, 'input_output', 'input_output_rate', false, true, m, m.fixed_cost + m.operating_cost + m.labour_cost, m.revenue,
         m.target_input_output * CASE WHEN m.life_month IN (4, 5, 6) THEN 1.5 ELSE 1 END,
         CASE WHEN m.revenue <= 0 THEN 'revenue_not_positive'
              WHEN m.fixed_cost + m.operating_cost + m.labour_cost <= 0 THEN 'cost_not_positive' END, true
  FROM unnest(p_rows) AS m
$$;
