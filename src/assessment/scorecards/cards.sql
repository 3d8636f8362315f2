-- cards: the published score cards of a month. Grain: one row per published outlet in the caller's scope, by code.
-- $1 first day of the month, $2 unit id or NULL, $3 code to go on after or NULL, $4 rows.
-- The unit is that of the pinned position: figures follow the tree of the month, rights the tree of today.
SELECT c.code, c.card
FROM assessment.published_cards($1::date) AS c
WHERE ($2::int IS NULL OR c.lineage @> ARRAY[$2::int])
  AND ($3::text IS NULL OR c.code > $3)
ORDER BY c.code
LIMIT $4::int
