-- resolve-cost-lines: staged cost lines with their outlet under the caller's scope, the first thing wrong with each, and
-- digests of reference and content. The content is what would be stored, so every body that says the same is the same.
-- Grain: one row per staged row; fate NULL where nothing is wrong.
INSERT INTO pg_temp.row_cost_line (
  row_no, fate, fate_field, outlet_id, month, counted_month, source_system, source_ref, replaces, is_void, ref_digest,
  content_digest, replaced_digest, item, cost_class, amount_fen)
SELECT s.row_no,
       CASE WHEN o.outlet_id IS NULL THEN 'unknown_outlet'
            WHEN s.month + interval '1 month' <= o.opened_on THEN 'before_opening' END,
       CASE WHEN o.outlet_id IS NULL THEN 'outletCode'
            WHEN s.month + interval '1 month' <= o.opened_on THEN 'month' END,
       o.outlet_id, coalesce(s.month, d.this_month), coalesce(s.month, d.this_month), s.source_system, s.source_ref, s.replaces,
       s.is_void,
       substring(sha256(convert_to(s.source_system || E'\x1f' || s.source_ref, 'UTF8')) FROM 1 FOR 16),
       substring(sha256(convert_to(
         ROW(o.outlet_id, s.month, s.replaces, s.is_void, s.item, s.cost_class, s.amount_fen)::text, 'UTF8')) FROM 1 FOR 16),
       substring(sha256(convert_to(s.source_system || E'\x1f' || s.replaces, 'UTF8')) FROM 1 FOR 16),
       s.item, s.cost_class, s.amount_fen
FROM pg_temp.stage_cost_line AS s
CROSS JOIN (SELECT date_trunc('month', platform.today()::timestamp)::date AS this_month) AS d
LEFT JOIN outlets.pub_outlet AS o ON o.code = s.outlet_code
