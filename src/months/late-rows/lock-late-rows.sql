-- lock-late-rows: the named late rows of one month, locked, so that two people do not decide the same row.
-- Grain: one row per late row. $1 month, $2 systems, $3 references, $4 kinds or NULL, pairwise.
SELECT l.id, l.kind, l.source_system, l.source_ref, l.outlet_id, l.month, l.decision IS NOT NULL AS is_decided,
       (l.payload ->> 'is_void')::boolean AS is_void, l.payload ->> 'ref_digest' AS ref_digest
FROM months.late_row AS l
WHERE l.month = $1::date
  AND EXISTS (
    SELECT 1 FROM unnest($2::text[], $3::text[], $4::text[]) AS w (source_system, source_ref, kind)
    WHERE w.source_system = l.source_system AND w.source_ref = l.source_ref AND (w.kind IS NULL OR w.kind = l.kind))
ORDER BY l.id
FOR UPDATE OF l
