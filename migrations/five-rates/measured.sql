-- measured: everything that the score of an outlet-month depends on, and nothing else. A revision pins this row as json.
-- Grain: one row per standing. Money in fen, counts of subscribers; targets NULL where there is none; *_exempt where deliberately so.
-- previous_rows: billing rows ever counted in the month before; 0 means the file is missing, which is not a revenue of 0.
CREATE TYPE assessment.measured AS (
  outlet_id int, month date, scheme_code text, scheme_version int, operating_days int, calendar_days int, life_month int,
  revenue bigint, new_subscribers bigint, churned bigint, opening bigint, arrears bigint,
  fixed_cost bigint, operating_cost bigint, labour_cost bigint, previous_revenue bigint, previous_rows bigint,
  target_revenue numeric, target_users numeric, target_churn numeric, target_arrears numeric, target_input_output numeric,
  exempt text[], loaded text[]
);

CREATE FUNCTION assessment.revenue_of(p_outlet int, p_month date, p_products text[], p_basis text,
  OUT revenue bigint, OUT rows_counted bigint) LANGUAGE sql STABLE AS $$
  SELECT coalesce(sum(t.billed_fen + t.adjustment_fen - CASE WHEN p_basis = 'net' THEN t.gifted_fen + t.refunded_fen ELSE 0 END)
                    FILTER (WHERE t.business_line = ANY (p_products)), 0)::bigint,
         coalesce(sum(t.rows), 0)::bigint
  FROM sales.pub_billing_total AS t WHERE t.outlet_id = p_outlet AND t.counted_month = p_month
$$;

CREATE FUNCTION assessment.measures(p_standings assessment.outlet_standing[]) RETURNS SETOF assessment.measured
LANGUAGE sql STABLE AS $$
  SELECT s.outlet_id, s.month, s.scheme_code, s.scheme_version, s.operating_days, s.calendar_days, s.life_month,
         b.revenue, coalesce(e.new_subscribers, 0), coalesce(e.churned, 0), coalesce(o.opening, 0), coalesce(a.arrears, 0),
         coalesce(c.fixed_cost, 0), coalesce(c.operating_cost, 0), coalesce(c.labour_cost, 0),
         p.revenue, p.rows_counted,
         t.revenue, t.users, t.churn, t.arrears, t.input_output, coalesce(t.exempt, '{}'),
         array_remove(ARRAY[CASE WHEN b.rows_counted > 0 THEN 'billing' END, CASE WHEN e.loaded THEN 'events' END,
           CASE WHEN o.loaded THEN 'bases' END, CASE WHEN a.loaded THEN 'arrears' END, CASE WHEN c.loaded THEN 'costs' END], NULL)
  FROM unnest(p_standings) AS s
  JOIN assessment.scheme_version AS v ON v.scheme_code = s.scheme_code AND v.version = s.scheme_version
  CROSS JOIN LATERAL assessment.revenue_of(s.outlet_id, s.month, v.product_set, v.revenue_basis) AS b
  CROSS JOIN LATERAL assessment.revenue_of(s.outlet_id, (s.month - interval '1 month')::date, v.product_set, v.revenue_basis) AS p
  CROSS JOIN LATERAL (
    SELECT sum(t.activated + t.port_in - t.invalidated)::bigint AS new_subscribers,
           sum(t.deactivated + t.port_out + t.deactivated_for_arrears - t.reactivated)::bigint AS churned,
           count(*) > 0 AS loaded
    FROM sales.pub_event_total AS t
    WHERE t.outlet_id = s.outlet_id AND t.counted_month = s.month AND t.business_line = ANY (v.product_set)
  ) AS e
  CROSS JOIN LATERAL (
    SELECT sum(t.opening_subscribers)::bigint AS opening, count(*) > 0 AS loaded FROM sales.pub_base_total AS t
    WHERE t.outlet_id = s.outlet_id AND t.counted_month = s.month AND t.business_line = ANY (v.product_set)
  ) AS o
  CROSS JOIN LATERAL (
    SELECT sum(t.unpaid_fen)::bigint AS arrears, count(*) > 0 AS loaded FROM sales.pub_arrears_total AS t
    WHERE t.outlet_id = s.outlet_id AND t.counted_month = s.month AND t.age = 1 AND t.business_line = ANY (v.product_set)
  ) AS a
  CROSS JOIN LATERAL (
    SELECT sum(t.amount_fen) FILTER (WHERE t.cost_class = 'fixed')::bigint AS fixed_cost,
           sum(t.amount_fen) FILTER (WHERE t.cost_class = 'operating')::bigint AS operating_cost,
           sum(t.amount_fen) FILTER (WHERE t.cost_class = 'labour')::bigint AS labour_cost, count(*) > 0 AS loaded
    FROM outlets.pub_classified_cost_total AS t WHERE t.outlet_id = s.outlet_id AND t.counted_month = s.month
  ) AS c
  CROSS JOIN LATERAL (
    SELECT max(t.value) FILTER (WHERE t.metric = 'billed_revenue') AS revenue,
           max(t.value) FILTER (WHERE t.metric = 'new_subscribers') AS users,
           max(t.value) FILTER (WHERE t.metric = 'churn_rate') AS churn,
           max(t.value) FILTER (WHERE t.metric = 'arrears_rate') AS arrears,
           max(t.value) FILTER (WHERE t.metric = 'input_output_rate') AS input_output,
           array_agg(t.metric ORDER BY t.metric COLLATE "C") FILTER (WHERE t.exempt) AS exempt
    FROM assessment.target AS t WHERE t.outlet_id = s.outlet_id AND t.month = s.month
  ) AS t
$$;
