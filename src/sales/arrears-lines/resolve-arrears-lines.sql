-- resolve-arrears-lines: staged rows with their outlet under the caller's scope and their business line, the first thing
-- wrong with each, and digests of reference and content. The content is what would be stored, so every body that says the
-- same is the same. Grain: one row per staged row; fate NULL where nothing is wrong.
INSERT INTO pg_temp.row_arrears_line (
  row_no, fate, fate_field, outlet_id, month, counted_month, source_system, source_ref, replaces, is_void, ref_digest,
  content_digest, replaced_digest, bill_month, business_line, subscriber_ref, unpaid_fen)
SELECT s.row_no,
       CASE WHEN o.outlet_id IS NULL THEN 'unknown_outlet'
            WHEN s.is_void THEN NULL
            WHEN b.code IS NULL THEN 'unknown_business_line'
            WHEN s.month + interval '1 month' <= o.opened_on THEN 'before_opening' END,
       CASE WHEN o.outlet_id IS NULL THEN 'outletCode'
            WHEN s.is_void THEN NULL
            WHEN b.code IS NULL THEN 'businessLine'
            WHEN s.month + interval '1 month' <= o.opened_on THEN 'month' END,
       o.outlet_id, coalesce(s.month, d.this_month), coalesce(s.month, d.this_month), s.source_system, s.source_ref, s.replaces,
       s.is_void,
       substring(sha256(convert_to(s.source_system || E'\x1f' || s.source_ref, 'UTF8')) FROM 1 FOR 16),
       substring(sha256(convert_to(
         ROW(o.outlet_id, s.month, s.replaces, s.is_void, s.bill_month, s.business_line, s.subscriber_ref, s.unpaid_fen)::text, 'UTF8')) FROM 1 FOR 16),
       substring(sha256(convert_to(s.source_system || E'\x1f' || s.replaces, 'UTF8')) FROM 1 FOR 16),
       s.bill_month, s.business_line, s.subscriber_ref, s.unpaid_fen
FROM pg_temp.stage_arrears_line AS s
CROSS JOIN (SELECT date_trunc('month', platform.today()::timestamp)::date AS this_month) AS d
LEFT JOIN outlets.pub_outlet AS o ON o.code = s.outlet_code
LEFT JOIN sales.business_line AS b ON b.code = s.business_line AND b.valid_from < s.month + interval '1 month'
  AND (b.valid_to IS NULL OR b.valid_to > s.month)
