-- follow-attendance-punches: who goes without a shift goes on the day of the coming before it, at most twenty hours earlier.
-- Grain: one row per going that moves to another day.
UPDATE pg_temp.stage_personnel_attendance_punch AS s
SET day = f.day
FROM (
  SELECT DISTINCT ON (x.row_no) x.row_no, c.day
  FROM pg_temp.stage_personnel_attendance_punch AS x
  CROSS JOIN LATERAL (
    SELECT p.day, p.punched_at
    FROM personnel.attendance_punch AS p
    WHERE p.person_id = x.person_id AND p.outlet_id = x.outlet_id AND p.kind = 'in' AND NOT p.is_withdrawn
      AND p.punched_at < x.punched_at AND p.punched_at >= x.punched_at - interval '20 hours'
    UNION ALL
    SELECT y.day, y.punched_at
    FROM pg_temp.stage_personnel_attendance_punch AS y
    WHERE y.person_id = x.person_id AND y.outlet_id = x.outlet_id AND y.kind = 'in' AND NOT y.is_withdrawn
      AND y.punched_at < x.punched_at AND y.punched_at >= x.punched_at - interval '20 hours'
  ) AS c
  WHERE x.kind = 'out' AND NOT x.is_placed
  ORDER BY x.row_no, c.punched_at DESC
) AS f
WHERE f.row_no = s.row_no
