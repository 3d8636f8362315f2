-- subscriber_total: what an outlet's opening base and the month's movements add up to: the closing base, by parts.
-- Grain: one row per total of events or bases. rows counts the facts ever added.
CREATE VIEW assessment.subscriber_total WITH (security_invoker = true) AS
  SELECT t.outlet_id, t.counted_month, t.rows,
         t.activated + t.port_in - t.invalidated - t.deactivated - t.port_out - t.deactivated_for_arrears + t.reactivated AS subscribers
  FROM sales.pub_event_total AS t
  UNION ALL
  SELECT t.outlet_id, t.counted_month, t.rows, t.opening_subscribers
  FROM sales.pub_base_total AS t;

-- input_state: how often each input of an outlet-month has changed, and its control total.
-- Grain: one row per outlet of the list and input. The counter moves in the row lock that adds to the totals, so it follows commit order.
CREATE FUNCTION assessment.input_state(p_month date, p_outlets int[])
RETURNS TABLE (outlet_id int, input text, changes bigint, total bigint) LANGUAGE plpgsql STABLE ROWS 5000 AS $$
BEGIN
  RETURN QUERY
  SELECT o.id, i.input, coalesce(i.changes, 0)::bigint, coalesce(i.total, 0)::bigint
  FROM unnest(p_outlets) AS o (id)
  CROSS JOIN LATERAL (
    SELECT 'billing' AS input, sum(t.rows) AS changes, sum(t.billed_fen - t.gifted_fen - t.refunded_fen + t.adjustment_fen) AS total
    FROM sales.pub_billing_total AS t WHERE t.outlet_id = o.id AND t.counted_month = p_month
    UNION ALL
    SELECT 'arrears', sum(t.rows), sum(t.unpaid_fen)
    FROM sales.pub_arrears_total AS t WHERE t.outlet_id = o.id AND t.counted_month = p_month
    UNION ALL
    SELECT 'subscribers', sum(t.rows), sum(t.subscribers)
    FROM assessment.subscriber_total AS t WHERE t.outlet_id = o.id AND t.counted_month = p_month
    UNION ALL
    SELECT 'costs', sum(t.rows), sum(t.amount_fen)
    FROM outlets.pub_cost_total AS t WHERE t.outlet_id = o.id AND t.counted_month = p_month
    UNION ALL
    SELECT 'targets', sum(t.changes), 0 FROM assessment.target AS t WHERE t.outlet_id = o.id AND t.month = p_month
  ) AS i;
END
$$;
