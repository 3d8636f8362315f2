-- org-units-on: headquarters, provinces and cities as the tree stands on one day.
-- Grain: one row per org unit the caller may see, without outlets, in the order of codes.
-- $1 day, today if null; $2 one code; $3 level; $4 code of the direct parent on that day; $5 codes after this one; $6 rows.
SELECT u.id, u.code, u.name, u.level, u.version,
       parent.code AS "parentCode",
       NULLIF(p.valid_from, '-infinity') AS "parentSince",
       next_parent.code AS "nextParentCode",
       n.valid_from AS "nextParentFrom",
       u.lineage && NULLIF(current_setting('app.scopes', true), '')::int[] AS "inScope"
FROM outlets.org_unit AS u
CROSS JOIN (SELECT coalesce($1::date, platform.today()) AS day) AS d
LEFT JOIN outlets.org_unit_parent AS p
       ON p.org_unit_id = u.id AND p.valid_from <= d.day AND (p.valid_to IS NULL OR p.valid_to > d.day)
LEFT JOIN outlets.org_unit AS parent ON parent.id = p.parent_id
LEFT JOIN outlets.org_unit_parent AS n ON n.org_unit_id = u.id AND n.valid_from = p.valid_to
LEFT JOIN outlets.org_unit AS next_parent ON next_parent.id = n.parent_id
WHERE u.level <> 'outlet'
  AND ($2::text IS NULL OR u.code = $2)
  AND ($3::text IS NULL OR u.level = $3)
  AND ($4::text IS NULL OR parent.code = $4)
  AND ($5::text IS NULL OR u.code > $5)
ORDER BY u.code
LIMIT $6::int
