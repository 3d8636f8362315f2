-- outdate-exams: finds anew from which day the exams of the people of the staged rows are outdated. Grain: one row.
SELECT personnel.outdate_exams(array_agg(DISTINCT s.person_id))
FROM pg_temp.stage_personnel_exam AS s
WHERE s.refused_code IS NULL
