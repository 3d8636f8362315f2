-- part-roster-shifts: refuses a shift that overlaps another of the same person, kept already or earlier in the call.
-- Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_roster_shift AS s
SET refused_code = 'shifts_overlap',
    refused_about = s.refused_about || jsonb_build_object(
      'outletCode', f.outlet_code, 'day', f.day,
      'startTime', to_char(f.starts_at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI'),
      'endTime', to_char(f.ends_at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI'))
FROM (
  SELECT DISTINCT ON (x.row_no) x.row_no, u.code AS outlet_code, o.day, o.starts_at, o.ends_at
  FROM pg_temp.stage_personnel_roster_shift AS x
  CROSS JOIN LATERAL (
    SELECT r.outlet_id, r.day, r.starts_at, r.ends_at
    FROM personnel.roster_shift AS r
    WHERE r.person_id = x.person_id AND r.day >= x.day - 1 AND r.day <= x.day + 1 AND NOT r.is_cancelled
      AND NOT EXISTS (
        SELECT FROM pg_temp.stage_personnel_roster_shift AS z
        WHERE z.outlet_id = r.outlet_id AND z.person_id = r.person_id AND z.day = r.day AND z.shift_no = r.shift_no
          AND z.refused_code IS NULL)
    UNION ALL
    SELECT y.outlet_id, y.day, y.starts_at, y.ends_at
    FROM pg_temp.stage_personnel_roster_shift AS y
    WHERE y.person_id = x.person_id AND y.row_no < x.row_no AND y.refused_code IS NULL AND NOT y.is_cancelled
      AND (y.outlet_id, y.day, y.shift_no) <> (x.outlet_id, x.day, x.shift_no)
  ) AS o
  JOIN platform.org_unit AS u ON u.id = o.outlet_id
  WHERE x.refused_code IS NULL AND NOT x.is_cancelled AND o.starts_at < x.ends_at AND o.ends_at > x.starts_at
  ORDER BY x.row_no, o.starts_at
) AS f
WHERE f.row_no = s.row_no
