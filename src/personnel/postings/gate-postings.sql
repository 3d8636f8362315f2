-- gate-postings: refuses a posting that holds today or later of somebody who is not cleared (R-107), or not inducted for a
-- post that serves customers on its own (R-108). What is over is a finding, and taken. Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_posting AS s
SET refused_code = f.code,
    refused_about = jsonb_build_object('personNo', s.person_no, 'postCode', s.post_code, 'day', f.day)
FROM (
  SELECT x.row_no, x.day,
         CASE
           WHEN NOT personnel.is_cleared(x.person_id, x.day) THEN 'post_needs_clearance'
           WHEN x.is_alone AND NOT personnel.is_inducted(x.person_id, x.day) THEN 'post_needs_induction'
         END AS code
  FROM (
    SELECT y.row_no, y.person_id, y.valid_to, p.is_customer_facing AND p.is_independent AS is_alone,
           greatest(y.valid_from, platform.today()) AS day
    FROM pg_temp.stage_personnel_posting AS y
    JOIN personnel.post AS p ON p.post_code = y.post_code
    WHERE y.refused_code IS NULL
  ) AS x
  WHERE x.valid_to IS NULL OR x.valid_to > x.day
) AS f
WHERE f.row_no = s.row_no AND f.code IS NOT NULL
