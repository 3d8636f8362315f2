-- recounted: the measures of a pinned outlet-month counted again from its facts up to a watermark; everything else as pinned.
-- Its source rows are those with counted_month = M (revenue of the month before: M-1) and seq <= watermark.
-- Costs are recounted in sum; the split over the classes is the pinned one, because a mapping may have been added since.
CREATE FUNCTION assessment.recounted(m assessment.measured, p_watermark bigint) RETURNS assessment.measured
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v record;
  previous date := (m.month - interval '1 month')::date;
  cost bigint;
BEGIN
  SELECT s.product_set AS products, s.revenue_basis = 'net' AS net INTO STRICT v FROM assessment.scheme_version AS s
  WHERE s.scheme_code = m.scheme_code AND s.version = m.scheme_version;
  SELECT coalesce(sum(f.sign * (f.billed_fen + f.adjustment_fen - CASE WHEN v.net THEN f.gifted_fen + f.refunded_fen ELSE 0 END)), 0)
    INTO m.revenue FROM sales.pub_billing_line AS f
  WHERE f.outlet_id = m.outlet_id AND f.counted_month = m.month AND f.seq <= p_watermark AND f.business_line = ANY (v.products);
  SELECT coalesce(sum(f.sign * (f.billed_fen + f.adjustment_fen - CASE WHEN v.net THEN f.gifted_fen + f.refunded_fen ELSE 0 END))
           FILTER (WHERE f.business_line = ANY (v.products)), 0), count(*)
    INTO m.previous_revenue, m.previous_rows FROM sales.pub_billing_line AS f
  WHERE f.outlet_id = m.outlet_id AND f.counted_month = previous AND f.seq <= p_watermark;
  SELECT coalesce(sum(f.sign * CASE WHEN f.event IN ('activated', 'port_in') THEN 1 WHEN f.event = 'invalidated' THEN -1 ELSE 0 END), 0),
         coalesce(sum(f.sign * CASE WHEN f.event IN ('deactivated', 'port_out', 'deactivated_for_arrears') THEN 1
                                    WHEN f.event = 'reactivated' THEN -1 ELSE 0 END), 0)
    INTO m.new_subscribers, m.churned FROM sales.pub_subscriber_event AS f
  WHERE f.outlet_id = m.outlet_id AND f.counted_month = m.month AND f.seq <= p_watermark AND f.business_line = ANY (v.products);
  SELECT coalesce(sum(f.sign * f.opening_subscribers), 0) INTO m.opening FROM sales.pub_subscriber_base AS f
  WHERE f.outlet_id = m.outlet_id AND f.counted_month = m.month AND f.seq <= p_watermark AND f.business_line = ANY (v.products);
  SELECT coalesce(sum(f.sign * f.unpaid_fen), 0) INTO m.arrears FROM sales.pub_arrears_line AS f
  WHERE f.outlet_id = m.outlet_id AND f.counted_month = m.month AND f.seq <= p_watermark AND f.business_line = ANY (v.products)
    AND f.bill_month = (f.month - interval '1 month')::date;
  SELECT coalesce(sum(f.sign * f.amount_fen), 0) INTO cost FROM outlets.pub_cost_line AS f
  WHERE f.outlet_id = m.outlet_id AND f.counted_month = m.month AND f.seq <= p_watermark;
  m.operating_cost := cost - m.fixed_cost - m.labour_cost;
  RETURN m;
END
$$;

CREATE FUNCTION assessment.recomputed(p_outlet int, p_month date, p_revision int)
RETURNS TABLE (result_hash text, input_hash text, inputs jsonb) LANGUAGE sql STABLE AS $$
  WITH counted AS MATERIALIZED (
    SELECT assessment.recounted(jsonb_populate_record(NULL::assessment.measured, r.inputs), r.watermark) AS row
    FROM assessment.score_revision AS r
    WHERE r.outlet_id = p_outlet AND r.month = p_month AND r.revision = p_revision
  )
  SELECT s.result_hash, assessment.hash_of(to_jsonb(c.row)), to_jsonb(c.row)
  FROM counted AS c CROSS JOIN LATERAL assessment.scored(ARRAY[c.row]) AS s
$$;
COMMENT ON FUNCTION assessment.recomputed(int, date, int) IS
  'A revision counted again from its source rows under its pinned scheme, targets and position.';
