-- Rights of the run-time role on facts: insert and read, nothing else, and nothing at all on their partitions.
GRANT USAGE ON SCHEMA outlets, sales TO :runtime;
-- The number of a fact is drawn by the insert itself: nobody may choose one, so seq is missing in every list.
GRANT SELECT ON outlets.cost_line, sales.billing_line, sales.arrears_line, sales.subscriber_event, sales.subscriber_base TO :runtime;
GRANT INSERT (outlet_id, counted_month, month, sign, source_system, source_ref, replaces, batch_id, decision_id, received_at,
  item, cost_class, amount_fen) ON outlets.cost_line TO :runtime;
GRANT INSERT (outlet_id, counted_month, month, sign, source_system, source_ref, replaces, batch_id, decision_id, received_at,
  business_line, subscriber_ref, billed_fen, gifted_fen, refunded_fen, adjustment_fen) ON sales.billing_line TO :runtime;
GRANT INSERT (outlet_id, counted_month, month, sign, source_system, source_ref, replaces, batch_id, decision_id, received_at,
  bill_month, business_line, subscriber_ref, unpaid_fen) ON sales.arrears_line TO :runtime;
GRANT INSERT (outlet_id, counted_month, month, sign, source_system, source_ref, replaces, batch_id, decision_id, received_at,
  occurred_on, occurred_at, event, business_line, subscriber_ref) ON sales.subscriber_event TO :runtime;
GRANT INSERT (outlet_id, counted_month, month, sign, source_system, source_ref, replaces, batch_id, decision_id, received_at,
  business_line, opening_subscribers) ON sales.subscriber_base TO :runtime;
GRANT SELECT, INSERT, UPDATE ON outlets.cost_total, sales.billing_total, sales.arrears_total, sales.event_total, sales.base_total TO :runtime;
GRANT SELECT ON outlets.pub_cost_line, outlets.pub_cost_total, outlets.pub_classified_cost_total, outlets.pub_cost_item TO :runtime;
GRANT SELECT ON sales.pub_billing_line, sales.pub_billing_total, sales.pub_arrears_line, sales.pub_arrears_total TO :runtime;
GRANT SELECT ON sales.pub_subscriber_event, sales.pub_event_total, sales.pub_subscriber_base, sales.pub_base_total TO :runtime;
GRANT SELECT ON sales.business_line, sales.pub_business_line TO :runtime;
GRANT SELECT, INSERT, UPDATE ON outlets.cost_item TO :runtime;
GRANT SELECT, INSERT, UPDATE (counted_month) ON months.source_key TO :runtime;
GRANT SELECT, INSERT ON months.replacement TO :runtime;
GRANT SELECT, INSERT, UPDATE ON months.late_row TO :runtime;
GRANT SELECT ON months.pub_late_row TO :runtime;
