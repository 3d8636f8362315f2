-- resolve-subscriber-events: staged rows with their outlet under the caller's scope and their business line, the first thing
-- wrong with each, and digests of reference and content. The content is what would be stored, so every body that says the
-- same is the same. Grain: one row per staged row; fate NULL where nothing is wrong.
INSERT INTO pg_temp.row_subscriber_event (
  row_no, fate, fate_field, outlet_id, month, counted_month, source_system, source_ref, replaces, is_void, ref_digest,
  content_digest, replaced_digest, occurred_on, occurred_at, event, business_line, subscriber_ref)
SELECT s.row_no,
       CASE WHEN o.outlet_id IS NULL THEN 'unknown_outlet'
            WHEN s.is_void THEN NULL
            WHEN b.code IS NULL THEN 'unknown_business_line'
            WHEN s.occurred_on < o.opened_on THEN 'before_opening' END,
       CASE WHEN o.outlet_id IS NULL THEN 'outletCode'
            WHEN s.is_void THEN NULL
            WHEN b.code IS NULL THEN 'businessLine'
            WHEN s.occurred_on < o.opened_on THEN CASE WHEN s.occurred_at IS NULL THEN 'occurredOn' ELSE 'occurredAt' END END,
       o.outlet_id, coalesce(s.month, d.this_month), coalesce(s.month, d.this_month), s.source_system, s.source_ref, s.replaces,
       s.is_void,
       substring(sha256(convert_to(s.source_system || E'\x1f' || s.source_ref, 'UTF8')) FROM 1 FOR 16),
       substring(sha256(convert_to(
         ROW(o.outlet_id, s.month, s.replaces, s.is_void, s.occurred_on, date_part('epoch', s.occurred_at), s.event, s.business_line, s.subscriber_ref)::text, 'UTF8')) FROM 1 FOR 16),
       substring(sha256(convert_to(s.source_system || E'\x1f' || s.replaces, 'UTF8')) FROM 1 FOR 16),
       s.occurred_on, s.occurred_at, s.event, s.business_line, s.subscriber_ref
FROM pg_temp.stage_subscriber_event AS s
CROSS JOIN (SELECT date_trunc('month', platform.today()::timestamp)::date AS this_month) AS d
LEFT JOIN outlets.pub_outlet AS o ON o.code = s.outlet_code
LEFT JOIN sales.business_line AS b ON b.code = s.business_line AND b.valid_from <= s.occurred_on
  AND (b.valid_to IS NULL OR b.valid_to > s.occurred_on)
