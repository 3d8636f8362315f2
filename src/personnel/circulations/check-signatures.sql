-- check-signatures: refuses rows of a paper list without their circulation, of people who were not asked on the day, and a
-- second signature (R-239); the same paper once more is a duplicate. Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_circulation_signature AS s
SET refused_code = f.code,
    refused_about = jsonb_build_object('orgUnitCode', s.circulation_unit_code, 'circulationNo', s.circulation_no,
                                       'personNo', s.person_no, 'day', s.signed_on)
FROM (
  SELECT x.row_no,
         CASE
           WHEN x.circulation_id IS NULL THEN 'unknown_circulation'
           WHEN EXISTS (SELECT FROM personnel.circulation_signature AS g
                        WHERE g.person_id = x.person_id AND g.circulation_id = x.circulation_id
                          AND (g.signed_on <> x.signed_on OR g.way <> 'paper')) THEN 'already_signed'
           WHEN x.signed_on > platform.today()
                OR NOT personnel.is_asked_to_sign(x.person_id, x.circulation_id, x.signed_on) THEN 'not_asked_to_sign'
         END AS code
  FROM pg_temp.stage_personnel_circulation_signature AS x
) AS f
WHERE f.row_no = s.row_no AND f.code IS NOT NULL AND s.refused_code IS NULL
