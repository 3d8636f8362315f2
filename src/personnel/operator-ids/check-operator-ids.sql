-- check-operator-ids: refuses an ID of somebody who is not posted, or that another holds; and, where it holds today or
-- later, of partner staff (R-018) and of who is not cleared (R-107). How somebody is employed says whose staff it is: the
-- employer may be of a branch that the caller does not see. Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_operator_id AS s
SET refused_code = f.code,
    refused_about = jsonb_build_object('personNo', s.person_no, 'operatorCode', s.operator_code, 'system', s.system,
                                       'day', CASE f.code WHEN 'operator_needs_clearance' THEN f.day ELSE s.valid_from END)
FROM (
  SELECT x.row_no, x.day,
         CASE
           WHEN x.is_plan AND p.employment_type = 'partner_stationed' THEN 'partner_operates'
           WHEN x.is_plan AND NOT personnel.is_cleared(x.person_id, x.day) THEN 'operator_needs_clearance'
           WHEN x.org_unit_id IS NULL THEN 'operator_not_posted'
           WHEN personnel.is_operator_id_held(x.system, x.operator_code, x.person_id, x.valid_from, x.valid_to)
             THEN 'operator_id_held'
         END AS code
  FROM (
    SELECT y.row_no, y.person_id, y.org_unit_id, y.system, y.operator_code, y.valid_from, y.valid_to, d.day,
           coalesce(y.valid_to > d.day, true) AS is_plan
    FROM pg_temp.stage_personnel_operator_id AS y
    CROSS JOIN LATERAL (SELECT greatest(y.valid_from, platform.today()) AS day) AS d
    WHERE y.refused_code IS NULL
  ) AS x
  JOIN personnel.person AS p ON p.id = x.person_id
) AS f
WHERE f.row_no = s.row_no AND f.code IS NOT NULL
