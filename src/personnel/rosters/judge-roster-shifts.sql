-- judge-roster-shifts: refuses shifts where the outlet does not trade, of people who are not posted there, not cleared
-- (R-107) or, on their own, not inducted (R-108); what is taken back is not judged. Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_roster_shift AS s
SET refused_code = f.code
FROM (
  SELECT x.row_no,
         CASE
           WHEN o.outlet_id IS NULL OR o.opened_on > x.day OR o.closed_on <= x.day OR EXISTS (
             SELECT FROM outlets.pub_outlet_suspension AS p
             WHERE p.outlet_id = x.outlet_id AND p.from_on <= x.day AND p.to_on > x.day) THEN 'outlet_not_trading'
           WHEN NOT personnel.is_cleared(x.person_id, x.day) THEN 'shift_before_clearance'
           WHEN NOT EXISTS (
             SELECT FROM personnel.posting AS p
             WHERE p.person_id = x.person_id AND p.outlet_id = x.outlet_id
               AND p.valid_from <= x.day AND (p.valid_to IS NULL OR p.valid_to > x.day)) THEN 'not_posted_there'
           WHEN NOT x.is_trainee AND NOT personnel.is_inducted(x.person_id, x.day) THEN 'shift_before_induction'
         END AS code
  FROM pg_temp.stage_personnel_roster_shift AS x
  LEFT JOIN outlets.pub_outlet AS o ON o.outlet_id = x.outlet_id
  WHERE x.refused_code IS NULL AND NOT x.is_cancelled
) AS f
WHERE f.row_no = s.row_no AND f.code IS NOT NULL
