-- list-late-rows: late rows of one own month, by outlet and in the order they came, a page at a time.
-- Grain: one row per late row in scope. $1 month, $2 org unit or NULL, $3 only pending, $4 and $5 outlet and id of the last row
-- shown or NULL, $6 how many, $7 whether to count all.
SELECT l.id, l.kind, l.source_system, l.source_ref, l.outlet_id, u.code AS outlet_code, l.month, l.payload, l.received_at,
       l.decision, l.reason, l.decided_at, l.counted_month,
       CASE WHEN $7::boolean THEN (
         SELECT count(*)
         FROM months.late_row AS a
         JOIN platform.org_unit AS b ON b.id = a.outlet_id
         WHERE a.month = $1::date AND ($2::int IS NULL OR b.lineage @> ARRAY[$2::int])
           AND (NOT $3::boolean OR a.decision IS NULL)) END AS total
FROM months.late_row AS l
JOIN platform.org_unit AS u ON u.id = l.outlet_id
WHERE l.month = $1::date
  AND ($2::int IS NULL OR u.lineage @> ARRAY[$2::int])
  AND (NOT $3::boolean OR l.decision IS NULL)
  AND ($4::int IS NULL OR u.id >= $4::int AND (l.outlet_id, l.id) > ($4::int, $5::bigint))
ORDER BY l.outlet_id, l.id
LIMIT $6::int
