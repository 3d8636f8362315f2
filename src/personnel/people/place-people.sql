-- place-people: finds the employer on the line above the hiring unit, and where a person stands: where the main posting of
-- today is; without one, a place elsewhere is kept, and whoever stands where they were hired goes with a correction of that.
-- Grain: one row per staged row.
UPDATE pg_temp.stage_personnel_person AS s
SET hiring_unit_id = s.org_unit_id,
    org_unit_id = coalesce(n.posted_at, CASE WHEN n.stands_in <> n.hired_by THEN n.stands_in ELSE s.org_unit_id END),
    employer_id = n.employer_id,
    employer_kind = n.employer_kind
FROM (
  SELECT x.row_no, e.id AS employer_id, e.kind AS employer_kind, p.org_unit_id AS stands_in, p.hiring_unit_id AS hired_by,
         t.org_unit_id AS posted_at
  FROM pg_temp.stage_personnel_person AS x
  JOIN platform.org_unit AS u ON u.id = x.org_unit_id
  LEFT JOIN personnel.employer AS e ON e.employer_code = x.employer_code AND e.org_unit_id = ANY (u.lineage)
  LEFT JOIN personnel.person AS p ON p.person_no = x.person_no
  LEFT JOIN personnel.posting AS t ON t.person_id = p.id AND t.slot = 'main'
    AND t.valid_from <= platform.today() AND (t.valid_to IS NULL OR t.valid_to > platform.today())
) AS n
WHERE n.row_no = s.row_no
