-- excluded-rows: the rows left out of a rate, with the reason. Grain: one row per row left out and reason, by (reason, seq).
-- $1 outlet id, $2 first day of M, $3 watermark, $4 measures of M, $5 whether revenue of M−1 is read too, $6 products,
-- $7 reason and $8 seq to go on after or NULL, $9 rows.
SELECT f.reason, f.seq, f.kind, f.source_system, f.source_ref, f.replaces, f.sign, to_char(f.month, 'YYYY-MM') AS month,
       to_char(f.counted_month, 'YYYY-MM') AS counted_month, f.business_line, f.detail, NULL AS quantity,
       f.batch_id::text AS batch_id, assessment.instant_text(f.received_at) AS received_at
FROM assessment.excluded_rows($1::int, $2::date, $3::bigint, $4::text[], $5::boolean, $6::text[]) AS f
WHERE $7::text IS NULL OR (f.reason, f.seq) > ($7::text, $8::bigint)
ORDER BY f.reason, f.seq
LIMIT $9::int
