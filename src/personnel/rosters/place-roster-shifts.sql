-- place-roster-shifts: the times of each planned shift, of the template that holds there on the day or its own.
-- Grain: one row per staged row.
UPDATE pg_temp.stage_personnel_roster_shift AS s
SET shift_no = coalesce(s.shift_no, 1),
    is_trainee = coalesce(s.is_trainee, false),
    is_cancelled = coalesce(s.is_cancelled, false),
    starts_at = personnel.at_mark(s.day, f.start_time, f.start_time),
    ends_at = personnel.at_mark(s.day, f.start_time, f.end_time),
    plan_due_at = personnel.at_mark(s.day, f.start_time, f.plan_due_time),
    meal_starts_at = personnel.at_mark(s.day, f.start_time, f.meal_start_time),
    meal_ends_at = personnel.at_mark(s.day, f.start_time, f.meal_end_time),
    late_after_minutes = coalesce(f.late_after_minutes, 0),
    refused_code = coalesce(s.refused_code, CASE
      WHEN (s.template_code IS NULL) = (f.own_times < 2) OR s.template_code IS NOT NULL AND f.own_times > 0
        OR s.start_time = s.end_time THEN 'shift_without_times'
      WHEN s.template_code IS NOT NULL AND f.start_time IS NULL THEN 'unknown_shift_template'
    END),
    refused_about = coalesce(s.refused_about, jsonb_build_object(
      'templateCode', s.template_code, 'outletCode', s.outlet_code, 'day', s.day, 'personNo', s.person_no))
FROM (
  SELECT x.row_no, num_nonnulls(x.start_time, x.end_time) AS own_times,
         coalesce(lpad(x.start_time, 5, '0'), t.start_time) AS start_time,
         coalesce(lpad(x.end_time, 5, '0'), t.end_time) AS end_time,
         t.plan_due_time, t.meal_start_time, t.meal_end_time, t.late_after_minutes
  FROM pg_temp.stage_personnel_roster_shift AS x
  LEFT JOIN (
    SELECT d.outlet_id, d.day, h.template_code, h.start_time, h.end_time, h.plan_due_time, h.meal_start_time,
           h.meal_end_time, h.late_after_minutes
    FROM (
      SELECT DISTINCT y.outlet_id, y.day FROM pg_temp.stage_personnel_roster_shift AS y
      WHERE y.template_code IS NOT NULL AND y.refused_code IS NULL
    ) AS d
    CROSS JOIN LATERAL personnel.shift_templates_on(d.outlet_id, d.day) AS h
  ) AS t ON t.outlet_id = x.outlet_id AND t.day = x.day AND t.template_code = x.template_code
) AS f
WHERE f.row_no = s.row_no
