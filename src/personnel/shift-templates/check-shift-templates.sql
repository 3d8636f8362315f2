-- check-shift-templates: refuses times of a day that do not follow one another (R-247). Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_shift_template AS s
SET refused_code = 'shift_times_out_of_order', refused_about = jsonb_build_object('startTime', s.start_time)
WHERE s.refused_code IS NULL
  AND (s.start_time = s.end_time
    OR (s.meal_start_time IS NULL) <> (s.meal_end_time IS NULL)
    OR s.meal_start_time = s.meal_end_time
    OR EXISTS (
      SELECT FROM (
        SELECT a.minutes, lag(a.minutes, 1, 0) OVER (ORDER BY a.place) AS minutes_before
        FROM (
          SELECT m.place, personnel.minutes_after(s.start_time, m.mark) AS minutes
          FROM unnest(ARRAY[s.tidy_until, s.plan_due_time, s.meal_start_time, s.meal_end_time, s.afternoon_start_time,
                            s.end_time, s.hand_over_until]) WITH ORDINALITY AS m (mark, place)
          WHERE m.mark IS NOT NULL
        ) AS a
      ) AS b
      WHERE b.minutes < b.minutes_before
    ))
