-- check-people: refuses numbers of people elsewhere, absent employers, and employment that contradicts its employer.
-- Partner staff hold no operator ID (R-018). Who is imported works already: nobody who begins later is spared the selection
-- that way (R-199). Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_person AS s
SET refused_code = n.code,
    refused_about = jsonb_build_object('personNo', s.person_no, 'employerCode', s.employer_code, 'employerKind', s.employer_kind,
                                       'employmentType', s.employment_type, 'origin', s.origin)
FROM (
  SELECT x.row_no,
         CASE WHEN x.person_no IN (
                SELECT f.number
                FROM personnel.foreign_person_nos(
                  ARRAY(SELECT y.person_no FROM pg_temp.stage_personnel_person AS y)) AS f (number))
              THEN 'person_no_taken'
              WHEN x.employer_id IS NULL THEN 'unknown_employer'
              WHEN x.employer_kind = 'company'
                   AND (x.employment_type IN ('dispatched', 'outsourced', 'partner_stationed')
                        OR x.origin NOT IN ('own_hire', 'transfer', 'imported'))
                   OR x.employer_kind = 'dispatch'
                   AND (x.employment_type <> 'dispatched' OR x.origin NOT IN ('dispatched', 'imported'))
                   OR x.employer_kind = 'outsourcing'
                   AND (x.employment_type <> 'outsourced' OR x.origin NOT IN ('outsourced', 'imported'))
                   OR x.employer_kind = 'partner'
                   AND (x.employment_type <> 'partner_stationed' OR x.origin NOT IN ('stationed', 'imported'))
              THEN 'employment_unfit'
              WHEN x.employment_type = 'partner_stationed' AND personnel.is_operating(p.id, platform.today())
              THEN 'partner_operates'
              WHEN x.origin = 'imported' AND x.hired_on > platform.today() THEN 'imported_before_hired' END AS code
  FROM pg_temp.stage_personnel_person AS x
  LEFT JOIN personnel.person AS p ON p.person_no = x.person_no
) AS n
WHERE n.row_no = s.row_no AND n.code IS NOT NULL AND s.refused_code IS NULL
