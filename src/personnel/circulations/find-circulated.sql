-- find-circulated: the title and file of the version of a document that a row names, of the nearest unit up the line.
-- Grain: one row per staged row that names a document in sight.
UPDATE pg_temp.stage_personnel_circulation AS s
SET is_known = true, title = d.title, file_reference = coalesce(s.file_reference, d.file_reference)
FROM (
  SELECT DISTINCT ON (x.row_no) x.row_no, d.title, d.file_reference
  FROM pg_temp.stage_personnel_circulation AS x
  JOIN outlets.pub_org_unit AS u ON u.id = x.org_unit_id
  JOIN outlets.pub_document AS d ON d.org_unit_id = ANY (u.lineage)
    AND d.document_code = x.document_code AND d.document_version = x.document_version
  ORDER BY x.row_no, array_position(u.lineage, d.org_unit_id) DESC, d.id DESC
) AS d
WHERE d.row_no = s.row_no
