-- check-circulations: refuses documents and posts that are not there, and other words under a number that somebody has signed
-- (R-239). Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_circulation AS s
SET refused_code = f.code,
    refused_about = jsonb_build_object('documentVersion', s.document_version, 'postCode', s.post_code,
                                       'circulationNo', s.circulation_no)
FROM (
  SELECT x.row_no,
         CASE
           WHEN x.title IS NULL OR x.document_code IS NOT NULL AND x.is_known IS NULL THEN 'unknown_circulated_document'
           WHEN x.post_code IS NOT NULL
                AND NOT EXISTS (SELECT FROM personnel.post AS p WHERE p.post_code = x.post_code)
             THEN 'unknown_circulation_post'
           WHEN x.due_on < x.circulated_on THEN 'due_before_circulated'
           WHEN EXISTS (
             SELECT FROM personnel.circulation AS c
             JOIN personnel.circulation_signature AS g ON g.circulation_id = c.id
             WHERE c.org_unit_id = x.org_unit_id AND c.circulation_no = x.circulation_no
               AND ROW(c.document_code, c.title, c.document_version, c.post_code, c.circulated_on)
                   IS DISTINCT FROM ROW(x.document_code, x.title, x.document_version, x.post_code, x.circulated_on))
             THEN 'circulation_signed'
         END AS code
  FROM pg_temp.stage_personnel_circulation AS x
) AS f
WHERE f.row_no = s.row_no AND f.code IS NOT NULL AND s.refused_code IS NULL
