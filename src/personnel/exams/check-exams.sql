-- check-exams: refuses subjects nobody is examined in (R-200), and results of an exam still to come.
-- Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_exam AS s
SET refused_code = CASE WHEN s.taken_on > platform.today() THEN 'exam_not_taken_yet' ELSE 'unknown_exam_subject' END,
    refused_about = jsonb_build_object('subject', s.subject, 'takenOn', s.taken_on)
WHERE s.refused_code IS NULL
  AND (s.taken_on > platform.today()
       OR s.subject <> 'induction' AND NOT EXISTS (SELECT FROM personnel.training_topic AS c WHERE c.code = s.subject))
