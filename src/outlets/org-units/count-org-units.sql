-- count-org-units: how many rows org-units-on has for the same filter.
-- Grain: one row. $1 day, today if null; $2 level; $3 code of the direct parent on that day.
SELECT count(*) AS total
FROM outlets.org_unit AS u
CROSS JOIN (SELECT coalesce($1::date, platform.today()) AS day) AS d
LEFT JOIN outlets.org_unit_parent AS p
       ON p.org_unit_id = u.id AND p.valid_from <= d.day AND (p.valid_to IS NULL OR p.valid_to > d.day)
LEFT JOIN outlets.org_unit AS parent ON parent.id = p.parent_id
WHERE u.level <> 'outlet'
  AND ($2::text IS NULL OR u.level = $2)
  AND ($3::text IS NULL OR parent.code = $3)
