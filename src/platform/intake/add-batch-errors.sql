-- add-batch-errors: keeps every refused row of a chunk. One row per thing wrong with a row.
-- $1 batch, $2 account, $3 row numbers, $4 source references, $5 fields, $6 codes, $7 values of the text as JSON.
INSERT INTO platform.batch_error (batch_id, account_id, row_no, place, source_ref, field, code, about)
SELECT $1::bigint, $2::int, e.row_no, row_number() OVER (PARTITION BY e.row_no ORDER BY e.at),
       e.source_ref, e.field, e.code, e.about::jsonb
FROM unnest($3::int[], $4::text[], $5::text[], $6::text[], $7::text[])
     WITH ORDINALITY AS e (row_no, source_ref, field, code, about, at)
ORDER BY e.at
