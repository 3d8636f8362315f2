-- listed-cards: which score cards the list of a month has, with their places. Grain: one row per published outlet in the
-- caller's scope, by code. $1 first day of the month, $2 unit id or NULL, $3 code to go on after or NULL, $4 rows or NULL for all.
-- The unit is that of the pinned position: figures follow the tree of the month, rights the tree of today.
WITH listed AS MATERIALIZED (
  SELECT o.code, r.outlet_id, r.revision
  FROM assessment.score_revision AS r
  JOIN outlets.pub_outlet AS o ON o.outlet_id = r.outlet_id
  WHERE r.month = $1::date AND r.state = 'published'
    AND ($2::int IS NULL OR r.lineage @> ARRAY[$2::int])
    AND ($3::text IS NULL OR o.code > $3)
  ORDER BY o.code
  LIMIT $4::int
)
SELECT l.code, l.outlet_id, l.revision, k.rank::int AS rank, k.rank_of::int AS rank_of
FROM listed AS l
LEFT JOIN assessment.ranks_of(ARRAY(SELECT i.outlet_id FROM listed AS i), $1::date) AS k ON k.outlet_id = l.outlet_id
ORDER BY l.code
