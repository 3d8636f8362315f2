-- place-meal-turns: the instants of each meal within the shift it belongs to; refuses meals without a shift or outside the
-- time of meals (R-248); a shift with times of its own has meals at any time. Grain: one row per staged row.
UPDATE pg_temp.stage_personnel_meal_turn AS s
SET is_cancelled = coalesce(s.is_cancelled, false),
    starts_at = f.starts_at,
    ends_at = f.ends_at,
    refused_code = coalesce(s.refused_code, CASE
      WHEN f.block_starts_at IS NULL AND NOT coalesce(s.is_cancelled, false) THEN 'meal_without_shift'
      WHEN f.ends_at <= f.starts_at OR f.starts_at < f.block_starts_at OR f.ends_at > f.block_ends_at THEN 'meal_outside_block'
    END),
    refused_about = coalesce(s.refused_about, jsonb_build_object(
      'personNo', s.person_no, 'outletCode', s.outlet_code, 'day', s.day,
      'blockStart', to_char(f.block_starts_at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI'),
      'blockEnd', to_char(f.block_ends_at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI')))
FROM (
  SELECT DISTINCT ON (x.row_no) x.row_no,
         coalesce(r.meal_starts_at, r.starts_at) AS block_starts_at, coalesce(r.meal_ends_at, r.ends_at) AS block_ends_at,
         personnel.at_mark(x.day, w.start_time, lpad(x.start_time, 5, '0')) AS starts_at,
         personnel.at_mark(x.day, w.start_time, lpad(x.end_time, 5, '0')) AS ends_at
  FROM pg_temp.stage_personnel_meal_turn AS x
  LEFT JOIN personnel.roster_shift AS r
         ON r.outlet_id = x.outlet_id AND r.person_id = x.person_id AND r.day = x.day AND NOT r.is_cancelled
  CROSS JOIN LATERAL (
    SELECT to_char(coalesce(r.starts_at, x.day::timestamp AT TIME ZONE 'Asia/Shanghai') AT TIME ZONE 'Asia/Shanghai', 'HH24:MI')
             AS start_time
  ) AS w
  ORDER BY x.row_no,
           (personnel.at_mark(x.day, w.start_time, lpad(x.start_time, 5, '0')) < r.starts_at
            OR personnel.at_mark(x.day, w.start_time, lpad(x.end_time, 5, '0')) > r.ends_at),
           r.starts_at
) AS f
WHERE f.row_no = s.row_no
