-- outdate-exams-of-leavers: the exams of who left of late, on a day that had been announced. What is missed is left out of
-- lists all the same, for the day they left. Grain: one row.
SELECT personnel.outdate_exams(array_agg(p.id))
FROM personnel.person AS p
WHERE p.left_on <= platform.today() AND p.left_on > platform.today() - 31
  AND EXISTS (SELECT FROM personnel.exam AS e WHERE e.person_id = p.id AND e.outdated_on IS NULL)
