-- next-units-below: the units a list goes on with below some of the caller's, as the tree stands today. Grain: one row per unit
-- and unit above it that is given, in no order. A unit below a province or city has it at its place in the lineage, which an
-- index has in the order of ids: nothing is read that lies before the page. $1 ids of the units; $2 id of the first unit; $3 rows;
-- $4 whether outlets only.
SELECT b.id
FROM unnest($1::int[]) AS t (id)
CROSS JOIN LATERAL (
  (SELECT u.id
   FROM platform.org_unit AS u
   WHERE u.lineage[2] = t.id AND u.id >= $2::int AND (NOT $4::boolean OR u.level = 'outlet')
   ORDER BY u.id
   LIMIT $3::int)
  UNION ALL
  (SELECT u.id
   FROM platform.org_unit AS u
   WHERE u.lineage[3] = t.id AND u.id >= $2::int AND (NOT $4::boolean OR u.level = 'outlet')
   ORDER BY u.id
   LIMIT $3::int)
  UNION ALL
  (SELECT u.id FROM platform.org_unit AS u WHERE u.id = t.id AND u.level = 'outlet' AND u.id >= $2::int)
) AS b
