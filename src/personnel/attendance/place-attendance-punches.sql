-- place-attendance-punches: the working day of each punch: of the shift it falls in, coming up to three hours early and going
-- up to six hours late; else the day in Shanghai. Grain: one row per staged row.
UPDATE pg_temp.stage_personnel_attendance_punch AS s
SET is_withdrawn = coalesce(s.is_withdrawn, false),
    is_placed = f.day IS NOT NULL,
    day = coalesce(f.day, (s.punched_at AT TIME ZONE 'Asia/Shanghai')::date)
FROM (
  SELECT x.row_no, (
           SELECT r.day
           FROM personnel.roster_shift AS r
           WHERE r.outlet_id = x.outlet_id AND r.person_id = x.person_id AND NOT r.is_cancelled
             AND r.day >= (x.punched_at AT TIME ZONE 'Asia/Shanghai')::date - 1
             AND r.day <= (x.punched_at AT TIME ZONE 'Asia/Shanghai')::date + 1
             AND CASE x.kind
                   WHEN 'in' THEN x.punched_at >= r.starts_at - interval '3 hours' AND x.punched_at < r.ends_at
                   ELSE x.punched_at > r.starts_at AND x.punched_at <= r.ends_at + interval '6 hours'
                 END
           ORDER BY abs(extract(epoch FROM CASE x.kind WHEN 'in' THEN r.starts_at ELSE r.ends_at END - x.punched_at)), r.day
           LIMIT 1
         ) AS day
  FROM pg_temp.stage_personnel_attendance_punch AS x
) AS f
WHERE f.row_no = s.row_no
