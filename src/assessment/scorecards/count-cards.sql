-- count-cards: how many published cards the list of a month has. Grain: one row. $1 first day of the month, $2 unit id or NULL.
SELECT count(*) AS total
FROM assessment.score_revision AS r
WHERE r.month = $1::date AND r.state = 'published'
  AND ($2::int IS NULL OR r.lineage @> ARRAY[$2::int])
