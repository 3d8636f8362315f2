-- add-units: puts new units under parents that exist; a code that is taken, visible or not, adds no row.
-- Grain: answers one row per unit added. In the order of codes, so that two batches of the same codes cannot deadlock.
-- $1 JSON list of {code, name, level, parentId}; the parents are in scope and held by the tree lock.
INSERT INTO outlets.org_unit (id, code, name, level, parent_id, lineage)
SELECT n.id, n.code, n.name, n.level, p.id, p.lineage || n.id
FROM (
  SELECT nextval('outlets.org_unit_id_seq')::int AS id, r.code, r.name, r.level, r."parentId" AS parent_id
  FROM json_to_recordset($1::json) AS r (code text, name text, level text, "parentId" int)
) AS n
JOIN outlets.org_unit AS p ON p.id = n.parent_id
ORDER BY n.code COLLATE "C"
ON CONFLICT (code) DO NOTHING
RETURNING id, code
