-- part-roster-shifts: refuses a shift that overlaps another of the same person, kept already or earlier in the call, as the
-- call leaves the roster: what a row replaces is no obstacle, unless that row is refused itself. Grain: one row per refused row.
WITH wanted AS (
  SELECT x.row_no, x.person_id, x.outlet_id, x.day, x.shift_no, x.starts_at, x.ends_at
  FROM pg_temp.stage_personnel_roster_shift AS x
  WHERE x.refused_code IS NULL AND NOT x.is_cancelled
), clash AS (
  SELECT x.row_no, NULL::int AS beside, r.outlet_id, r.day, r.starts_at, r.ends_at
  FROM wanted AS x
  JOIN personnel.roster_shift AS r ON r.person_id = x.person_id AND r.day >= x.day - 1 AND r.day <= x.day + 1
  WHERE NOT r.is_cancelled AND r.starts_at < x.ends_at AND r.ends_at > x.starts_at
    AND (r.outlet_id, r.person_id, r.day, r.shift_no) NOT IN (
      SELECT z.outlet_id, z.person_id, z.day, z.shift_no
      FROM pg_temp.stage_personnel_roster_shift AS z
      WHERE z.refused_code IS NULL AND z.outlet_id IS NOT NULL AND z.person_id IS NOT NULL)
  UNION ALL
  SELECT x.row_no, y.row_no, y.outlet_id, y.day, y.starts_at, y.ends_at
  FROM wanted AS x
  JOIN wanted AS y ON y.person_id = x.person_id AND y.row_no < x.row_no
  WHERE y.starts_at < x.ends_at AND y.ends_at > x.starts_at
    AND (y.outlet_id, y.day, y.shift_no) <> (x.outlet_id, x.day, x.shift_no)
)
UPDATE pg_temp.stage_personnel_roster_shift AS s
SET refused_code = 'shifts_overlap',
    refused_about = s.refused_about || jsonb_build_object(
      'outletCode', f.outlet_code, 'day', f.day,
      'startTime', to_char(f.starts_at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI'),
      'endTime', to_char(f.ends_at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI'))
FROM (
  SELECT DISTINCT ON (c.row_no) c.row_no, u.code AS outlet_code, c.day, c.starts_at, c.ends_at
  FROM clash AS c
  JOIN platform.org_unit AS u ON u.id = c.outlet_id
  WHERE c.beside IS NULL OR c.beside NOT IN (SELECT o.row_no FROM clash AS o)
  ORDER BY c.row_no, c.starts_at
) AS f
WHERE f.row_no = s.row_no
RETURNING s.row_no
