-- check-day-tasks: finds who does a task, refuses tasks without a plan of the day (R-246), of people who are not there, and
-- carried over without a reason (R-249). Grain: one row per staged row.
UPDATE pg_temp.stage_personnel_day_task AS s
SET state = coalesce(s.state, 'planned'),
    person_id = f.person_id,
    refused_code = coalesce(s.refused_code, f.code),
    refused_about = coalesce(s.refused_about, jsonb_build_object(
      'personNo', s.person_no, 'outletCode', s.outlet_code, 'day', s.day, 'taskNo', s.task_no))
FROM (
  SELECT x.row_no, p.id AS person_id,
         CASE
           WHEN x.person_no IS NOT NULL AND p.id IS NULL THEN 'unknown_person'
           WHEN NOT EXISTS (
             SELECT FROM personnel.day_plan AS d WHERE d.outlet_id = x.outlet_id AND d.day = x.day) THEN 'task_without_plan'
           WHEN x.state = 'carried_over' AND x.carry_reason IS NULL THEN 'carried_without_reason'
         END AS code
  FROM pg_temp.stage_personnel_day_task AS x
  LEFT JOIN personnel.person AS p ON p.person_no = x.person_no
) AS f
WHERE f.row_no = s.row_no
