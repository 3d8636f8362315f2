-- counted-rows: the facts behind one measure of a revision. Grain: one row per fact, by seq.
-- $1 outlet id, $2 month they count in, $3 watermark, $4 measure, $5 products of the scheme, $6 revenue basis,
-- $7 seq to go on after or NULL, $8 rows. Σ quantity over all pages is the measure.
SELECT f.seq, f.kind, f.source_system, f.source_ref, f.replaces, f.sign, to_char(f.month, 'YYYY-MM') AS month,
       to_char(f.counted_month, 'YYYY-MM') AS counted_month, f.business_line, f.detail,
       f.sign * CASE WHEN f.measure = 'revenue' AND $6 = 'gross' THEN f.gross ELSE f.net END AS quantity,
       f.batch_id::text AS batch_id, assessment.instant_text(f.received_at) AS received_at, NULL AS reason
FROM assessment.source_row AS f
WHERE f.outlet_id = $1::int AND f.counted_month = $2::date AND f.seq <= $3::bigint AND f.measure = $4
  AND (f.business_line IS NULL OR f.business_line = ANY ($5::text[]))
  AND (f.bill_month IS NULL OR f.bill_month = (f.month - interval '1 month')::date)
  AND ($7::bigint IS NULL OR f.seq > $7::bigint)
ORDER BY f.seq
LIMIT $8::int
