import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every fact that can stand behind a rate, in one shape: what explanations and source lists read. */
export class SourceRows1764000521000 implements MigrationInterface {
  name = 'SourceRows1764000521000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW assessment.source_row WITH (security_invoker = true) AS
        SELECT 'billing_line' AS kind, 'revenue' AS measure, f.seq, f.outlet_id, f.counted_month, f.month, NULL::date AS bill_month,
               f.business_line, f.sign, f.source_system, f.source_ref, f.replaces, f.batch_id, f.received_at,
               f.billed_fen + f.adjustment_fen AS gross, f.billed_fen - f.gifted_fen - f.refunded_fen + f.adjustment_fen AS net,
               json_build_object('billedFen', f.billed_fen, 'giftedFen', f.gifted_fen, 'refundedFen', f.refunded_fen,
                                 'adjustmentFen', f.adjustment_fen, 'subscriberRef', f.subscriber_ref) AS detail
        FROM sales.pub_billing_line AS f
        UNION ALL
        SELECT 'arrears_line', 'arrears', f.seq, f.outlet_id, f.counted_month, f.month, f.bill_month, f.business_line, f.sign,
               f.source_system, f.source_ref, f.replaces, f.batch_id, f.received_at, f.unpaid_fen, f.unpaid_fen,
               json_build_object('billMonth', to_char(f.bill_month, 'YYYY-MM'), 'unpaidFen', f.unpaid_fen, 'subscriberRef', f.subscriber_ref)
        FROM sales.pub_arrears_line AS f
        UNION ALL
        SELECT 'subscriber_event',
               CASE WHEN f.event IN ('activated', 'port_in', 'invalidated') THEN 'new_subscribers' ELSE 'churned' END,
               f.seq, f.outlet_id, f.counted_month, f.month, NULL, f.business_line, f.sign,
               f.source_system, f.source_ref, f.replaces, f.batch_id, f.received_at,
               CASE WHEN f.event IN ('invalidated', 'reactivated') THEN -1 ELSE 1 END,
               CASE WHEN f.event IN ('invalidated', 'reactivated') THEN -1 ELSE 1 END,
               json_build_object('kind', f.event, 'occurredOn', to_char(f.occurred_on, 'YYYY-MM-DD'), 'subscriberRef', f.subscriber_ref)
        FROM sales.pub_subscriber_event AS f
        UNION ALL
        SELECT 'subscriber_base', 'opening', f.seq, f.outlet_id, f.counted_month, f.month, NULL, f.business_line, f.sign,
               f.source_system, f.source_ref, f.replaces, f.batch_id, f.received_at, f.opening_subscribers, f.opening_subscribers,
               json_build_object('openingSubscribers', f.opening_subscribers)
        FROM sales.pub_subscriber_base AS f
        UNION ALL
        SELECT 'cost_line', 'cost', f.seq, f.outlet_id, f.counted_month, f.month, NULL, NULL, f.sign,
               f.source_system, f.source_ref, f.replaces, f.batch_id, f.received_at, f.amount_fen, f.amount_fen,
               json_build_object('item', f.item, 'costClass', f.cost_class, 'amountFen', f.amount_fen)
        FROM outlets.pub_cost_line AS f;
      COMMENT ON VIEW assessment.source_row IS
        'Grain: one row per fact. The sum of sign × net (gross, where the scheme says so) over the rows of a measure is the measure.';

      CREATE FUNCTION assessment.excluded_rows(p_outlet int, p_month date, p_watermark bigint, p_measures text[], p_previous boolean,
        p_products text[])
      RETURNS TABLE (reason text, seq bigint, kind text, source_system text, source_ref text, replaces text, sign int, month date,
        counted_month date, business_line text, detail json, batch_id bigint, received_at timestamptz)
      LANGUAGE sql STABLE AS $$
        WITH fact AS (
          SELECT f.seq, f.kind, f.measure, f.source_system, f.source_ref, f.replaces, f.sign, f.month, f.counted_month, f.business_line,
                 f.bill_month, f.detail, f.batch_id, f.received_at
          FROM assessment.source_row AS f
          WHERE f.outlet_id = p_outlet AND f.seq <= p_watermark
            AND (f.counted_month = p_month AND f.measure = ANY (p_measures)
              OR p_previous AND f.counted_month = (p_month - interval '1 month')::date AND f.measure = 'revenue')
        ), found AS (
          SELECT r.reason, f.seq, f.kind, f.source_system, f.source_ref, f.replaces, f.sign, f.month, f.counted_month, f.business_line,
                 f.detail, f.batch_id, f.received_at
          FROM fact AS f
          CROSS JOIN LATERAL (VALUES
            (CASE WHEN f.business_line <> ALL (p_products) THEN 'product_not_in_scheme' END),
            (CASE WHEN f.bill_month <> (f.month - interval '1 month')::date THEN 'other_bill_month' END),
            (CASE WHEN f.sign = 1 AND EXISTS (
               SELECT 1 FROM fact AS b WHERE b.sign = -1 AND b.kind = f.kind AND b.source_system = f.source_system
                 AND coalesce(b.replaces, b.source_ref) = f.source_ref) THEN 'reversed' END)
          ) AS r (reason)
          WHERE r.reason IS NOT NULL
          UNION ALL
          SELECT CASE l.decision WHEN 'reject' THEN 'rejected' ELSE 'late' END, l.id, l.kind, l.source_system, l.source_ref,
                 l.payload ->> 'replaces', 1, l.month, l.counted_month, l.payload ->> 'business_line',
                 CASE l.kind
                   WHEN 'billing_line' THEN json_build_object('billedFen', l.payload -> 'billed_fen', 'giftedFen', l.payload -> 'gifted_fen',
                     'refundedFen', l.payload -> 'refunded_fen', 'adjustmentFen', l.payload -> 'adjustment_fen',
                     'subscriberRef', l.payload -> 'subscriber_ref')
                   WHEN 'arrears_line' THEN json_build_object('billMonth', left(l.payload ->> 'bill_month', 7),
                     'unpaidFen', l.payload -> 'unpaid_fen', 'subscriberRef', l.payload -> 'subscriber_ref')
                   WHEN 'subscriber_event' THEN json_build_object('kind', l.payload -> 'event', 'occurredOn', l.payload -> 'occurred_on',
                     'subscriberRef', l.payload -> 'subscriber_ref')
                   WHEN 'subscriber_base' THEN json_build_object('openingSubscribers', l.payload -> 'opening_subscribers')
                   WHEN 'cost_line' THEN json_build_object('item', l.payload -> 'item', 'costClass', l.payload -> 'cost_class',
                     'amountFen', l.payload -> 'amount_fen') END,
                 NULL, l.received_at
          FROM months.pub_late_row AS l
          JOIN (VALUES ('billing_line', 'revenue'), ('arrears_line', 'arrears'), ('subscriber_event', 'new_subscribers'),
                ('subscriber_event', 'churned'), ('subscriber_base', 'opening'), ('cost_line', 'cost')) AS k (kind, measure)
            ON k.kind = l.kind AND (l.kind <> 'subscriber_event' OR l.payload ->> 'event' IS NULL
              OR (k.measure = 'new_subscribers') = (l.payload ->> 'event' IN ('activated', 'port_in', 'invalidated')))
          WHERE l.outlet_id = p_outlet
            AND (l.month = p_month AND k.measure = ANY (p_measures)
              OR p_previous AND k.measure = 'revenue' AND l.month = (p_month - interval '1 month')::date)
            AND NOT EXISTS (
              SELECT 1 FROM fact AS c
              WHERE c.kind = l.kind AND c.source_system = l.source_system AND c.source_ref = l.source_ref AND c.month = l.month AND c.counted_month = c.month)
        )
        SELECT f.reason, f.seq, f.kind, f.source_system, f.source_ref, f.replaces, f.sign::int, f.month, f.counted_month, f.business_line,
               f.detail, f.batch_id, f.received_at
        FROM found AS f
      $$;
      COMMENT ON FUNCTION assessment.excluded_rows(int, date, bigint, text[], boolean, text[]) IS
        'The rows that one would look for behind a rate and that do not count in it, with the reason, as it stands now. p_measures: of M; p_previous: whether revenue of M-1 is read too.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION assessment.excluded_rows(int, date, bigint, text[], boolean, text[]);
      DROP VIEW assessment.source_row`);
  }
}
