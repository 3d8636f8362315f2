-- check-violations: refuses kinds the catalogue does not have (R-091), private business of another level than severe (R-232),
-- days to come and half withdrawals. Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_violation AS s
SET refused_code = f.code, refused_about = jsonb_build_object('kind', s.kind, 'level', s.level)
FROM (
  SELECT x.row_no,
         CASE
           WHEN k.code IS NULL THEN 'unknown_violation_kind'
           WHEN k.level_required <> x.level THEN 'private_business_is_severe'
           WHEN (x.withdrawn_on IS NULL) <> (x.withdrawn_reason IS NULL) THEN 'withdrawal_incomplete'
           WHEN x.occurred_on > platform.today() OR x.withdrawn_on > platform.today() OR x.withdrawn_on < x.occurred_on
             THEN 'violation_not_happened'
         END AS code
  FROM pg_temp.stage_personnel_violation AS x
  LEFT JOIN personnel.violation_kind AS k ON k.code = x.kind
) AS f
WHERE f.row_no = s.row_no AND f.code IS NOT NULL AND s.refused_code IS NULL
