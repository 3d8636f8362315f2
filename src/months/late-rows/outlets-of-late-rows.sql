-- outlets-of-late-rows: whose late rows are named. Grain: one row per outlet. $1 month, $2 systems, $3 references, pairwise.
SELECT DISTINCT l.outlet_id
FROM unnest($2::text[], $3::text[]) AS w (source_system, source_ref)
JOIN months.late_row AS l ON l.source_system = w.source_system AND l.source_ref = w.source_ref
WHERE l.month = $1::date
