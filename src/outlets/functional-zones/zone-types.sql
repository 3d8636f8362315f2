-- zone-types: the catalogue of functional zones in the order of article 20 (R-310).
-- Grain: one row per kind of zone; total counts the filter without the page. $1 access; $2 position of the last row shown; $3 rows.
WITH chosen AS (
  SELECT t.code, t.name_en, t.name_zh, t.access, t.position
  FROM outlets.zone_type AS t
  WHERE ($1::text IS NULL OR t.access = $1)
)
SELECT c.code, c.name_en AS "nameEn", c.name_zh AS "nameZh", c.access, c.position,
       (SELECT count(*)::int FROM chosen AS a) AS total
FROM chosen AS c
WHERE $2::int IS NULL OR c.position > $2
ORDER BY c.position
LIMIT $3::int
