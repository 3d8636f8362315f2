-- refill-rows: late rows whose decision lets them count, as they were resolved when they came, with the months decided.
-- Grain: one row per late row. $1 ids, $2 counted months, $3 months of the reversal (NULL: where the replaced row counts),
-- $4 outlets, $5 months and $6 references of the rows they take back (NULL: none), pairwise.
INSERT INTO {row} (row_no, outlet_id, month, counted_month, carried_to, source_system, source_ref, replaces, is_void, ref_digest,
                   content_digest, replaced_digest, replaced_outlet_id, replaced_month, decision_id, {columns})
SELECT p.at, l.outlet_id, l.month, p.counted_month, p.carried_to, l.source_system, l.source_ref, p.replaces, x.is_void,
       x.ref_digest, x.content_digest, x.replaced_digest, p.replaced_outlet_id, p.replaced_month, l.id, {x_columns}
FROM unnest($1::bigint[], $2::date[], $3::date[], $4::int[], $5::date[], $6::text[])
     WITH ORDINALITY AS p (id, counted_month, carried_to, replaced_outlet_id, replaced_month, replaces, at)
JOIN months.late_row AS l ON l.id = p.id
CROSS JOIN LATERAL jsonb_populate_record(NULL::{row}, l.payload) AS x
