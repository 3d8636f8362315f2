-- check-employers: refuses codes of units outside the caller's, and another kind while people are recorded with the firm.
-- Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_employer AS s
SET refused_code = n.code, refused_about = jsonb_build_object('employerCode', s.employer_code)
FROM (
  SELECT x.row_no,
         CASE WHEN x.employer_code IN (
                SELECT f.code
                FROM personnel.foreign_employer_codes(
                  ARRAY(SELECT y.employer_code FROM pg_temp.stage_personnel_employer AS y)) AS f (code))
              THEN 'employer_code_taken'
              WHEN EXISTS (
                SELECT FROM personnel.employer AS e
                WHERE e.employer_code = x.employer_code AND e.kind <> x.kind AND personnel.is_employing(e.id))
              THEN 'employer_kind_fixed' END AS code
  FROM pg_temp.stage_personnel_employer AS x
) AS n
WHERE n.row_no = s.row_no AND n.code IS NOT NULL AND s.refused_code IS NULL
