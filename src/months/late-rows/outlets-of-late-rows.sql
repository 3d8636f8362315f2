-- outlets-of-late-rows: whose late rows are named, and whose rows those replace. Grain: one row per outlet in scope.
-- $1 month, $2 systems, $3 references, pairwise.
SELECT DISTINCT u.id AS outlet_id
FROM unnest($2::text[], $3::text[]) AS w (source_system, source_ref)
JOIN months.late_row AS l ON l.source_system = w.source_system AND l.source_ref = w.source_ref
LEFT JOIN months.source_key AS k ON k.kind = l.kind AND k.ref_digest = (l.payload ->> 'replaced_digest')::bytea
JOIN platform.org_unit AS u ON u.id IN (l.outlet_id, k.outlet_id)
WHERE l.month = $1::date
