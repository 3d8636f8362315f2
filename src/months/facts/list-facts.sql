-- list-facts: facts that count in one month, by outlet and in the order they were stored, a page at a time.
-- Grain: one row per fact, reversals too. $1 counted month, $2 outlet or NULL for all in scope, $3 and $4 outlet and seq of the
-- last row shown or NULL, $5 how many, $6 whether to count all.
SELECT f.seq, f.outlet_id, u.code AS outlet_code, f.month, f.counted_month, f.sign, f.source_system, f.source_ref, f.replaces,
       f.received_at, {f_columns},
       CASE WHEN $6::boolean THEN (
         SELECT count(*) FROM {fact} AS a
         WHERE a.counted_month = $1::date AND ($2::int IS NULL OR a.outlet_id = $2::int)) END AS total
FROM {fact} AS f
JOIN platform.org_unit AS u ON u.id = f.outlet_id
WHERE f.counted_month = $1::date
  AND ($2::int IS NULL OR f.outlet_id = $2::int)
  AND ($3::int IS NULL OR u.id >= $3::int AND (f.outlet_id, f.seq) > ($3::int, $4::bigint))
ORDER BY f.outlet_id, f.seq
LIMIT $5::int
