-- batch-errors: what is wrong with the rows of a batch. One row per thing, in row order, after a given one.
-- $1 batch, $2 and $3 row and place of the last one seen, $4 how many.
SELECT e.row_no, e.place, e.source_ref, e.field, e.code, e.about
FROM platform.batch_error AS e
WHERE e.batch_id = $1::bigint AND (e.row_no, e.place) > ($2::int, $3::int)
ORDER BY e.row_no, e.place
LIMIT $4::int
