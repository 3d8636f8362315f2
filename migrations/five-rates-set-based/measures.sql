-- measures: what the rates of outlet-months are made of, from their totals and targets, and revenue of the month before.
-- Grain: one row per standing. Totals are read outlet by outlet along their keys, so that other months cost nothing.
CREATE FUNCTION assessment.measures(p_standings assessment.outlet_standing[]) RETURNS SETOF assessment.measured
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  WITH class AS MATERIALIZED (SELECT k.item, k.cost_class FROM outlets.pub_cost_class(p_standings[1].month) AS k)
  SELECT s.outlet_id, s.month, s.scheme_code, s.scheme_version, s.operating_days, s.calendar_days, s.life_month,
         b.revenue, e.new_subscribers, e.churned, o.opening, a.arrears, c.fixed_cost, c.operating_cost, c.labour_cost,
         b.previous_revenue, b.previous_rows, t.revenue, t.users, t.churn, t.arrears, t.input_output, coalesce(t.exempt, '{}'),
         array_remove(ARRAY[CASE WHEN b.rows > 0 THEN 'billing' END, CASE WHEN e.loaded THEN 'events' END,
           CASE WHEN o.loaded THEN 'bases' END, CASE WHEN a.loaded THEN 'arrears' END, CASE WHEN c.loaded THEN 'costs' END], NULL)
  FROM unnest(p_standings) AS s
  JOIN assessment.scheme_version AS v ON v.scheme_code = s.scheme_code AND v.version = s.scheme_version
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(r.fen) FILTER (WHERE r.current AND r.taken), 0)::bigint AS revenue,
           coalesce(sum(r.rows) FILTER (WHERE r.current), 0)::bigint AS rows,
           coalesce(sum(r.fen) FILTER (WHERE NOT r.current AND r.taken), 0)::bigint AS previous_revenue,
           coalesce(sum(r.rows) FILTER (WHERE NOT r.current), 0)::bigint AS previous_rows
    FROM (
      SELECT t.rows, t.counted_month = s.month AS current, t.business_line = ANY (v.product_set) AS taken,
             t.billed_fen + t.adjustment_fen - CASE WHEN v.revenue_basis = 'net' THEN t.gifted_fen + t.refunded_fen ELSE 0 END AS fen
      FROM sales.pub_billing_total AS t
      WHERE t.outlet_id = s.outlet_id AND t.counted_month >= (s.month - interval '1 month')::date AND t.counted_month <= s.month
    ) AS r
  ) AS b
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(t.activated + t.port_in - t.invalidated), 0)::bigint AS new_subscribers,
           coalesce(sum(t.deactivated + t.port_out + t.deactivated_for_arrears - t.reactivated), 0)::bigint AS churned,
           count(*) > 0 AS loaded
    FROM sales.pub_event_total AS t WHERE t.outlet_id = s.outlet_id AND t.counted_month = s.month AND t.business_line = ANY (v.product_set)
  ) AS e
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(t.opening_subscribers), 0)::bigint AS opening, count(*) > 0 AS loaded
    FROM sales.pub_base_total AS t WHERE t.outlet_id = s.outlet_id AND t.counted_month = s.month AND t.business_line = ANY (v.product_set)
  ) AS o
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(t.unpaid_fen), 0)::bigint AS arrears, count(*) > 0 AS loaded
    FROM sales.pub_arrears_total AS t WHERE t.outlet_id = s.outlet_id AND t.counted_month = s.month AND t.age = 1 AND t.business_line = ANY (v.product_set)
  ) AS a
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(t.amount_fen) FILTER (WHERE t.cost_class = 'fixed'), 0)::bigint AS fixed_cost,
           coalesce(sum(t.amount_fen) FILTER (WHERE t.cost_class = 'operating'), 0)::bigint AS operating_cost,
           coalesce(sum(t.amount_fen) FILTER (WHERE t.cost_class = 'labour'), 0)::bigint AS labour_cost, count(*) > 0 AS loaded
    FROM (
      SELECT t.amount_fen, CASE WHEN t.cost_class <> '-' THEN t.cost_class ELSE k.cost_class END AS cost_class
      FROM outlets.pub_cost_total AS t LEFT JOIN class AS k ON k.item = t.item
      WHERE t.outlet_id = s.outlet_id AND t.counted_month = s.month
    ) AS t
  ) AS c
  CROSS JOIN LATERAL (
    SELECT max(t.value) FILTER (WHERE t.metric = 'billed_revenue') AS revenue,
           max(t.value) FILTER (WHERE t.metric = 'new_subscribers') AS users,
           max(t.value) FILTER (WHERE t.metric = 'churn_rate') AS churn,
           max(t.value) FILTER (WHERE t.metric = 'arrears_rate') AS arrears,
           max(t.value) FILTER (WHERE t.metric = 'input_output_rate') AS input_output,
           array_agg(t.metric ORDER BY t.metric COLLATE "C") FILTER (WHERE t.exempt) AS exempt
    FROM assessment.target AS t WHERE t.outlet_id = s.outlet_id AND t.month = s.month
  ) AS t;
END
$$;
