-- divisions-like: divisions of GB/T 2260 by the beginning of their code, a part of their full name, and level.
-- Grain: one row per division in the order of codes; total counts the filter without the page, where it is asked for.
-- $1 prefix; $2 part of the name, without wildcards; $3 level; $4 codes after this one; $5 rows; $6 whether to count all.
WITH chosen AS NOT MATERIALIZED (
  SELECT d.code, d.name, d.full_name, d.level
  FROM outlets.division AS d
  WHERE ($1::text IS NULL OR starts_with(d.code, $1))
    AND ($2::text IS NULL OR strpos(d.full_name, $2) > 0)
    AND ($3::text IS NULL OR d.level = $3)
)
SELECT c.code, c.name, c.full_name AS "fullName", c.level, CASE WHEN $6::boolean THEN (SELECT count(*) FROM chosen AS a) END AS total
FROM chosen AS c
WHERE $4::text IS NULL OR c.code > $4
ORDER BY c.code
LIMIT $5::int
