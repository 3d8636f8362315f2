-- judge-meal-turns: refuses the rota of an outlet's day that leaves a minute of the meals without anybody on duty (R-248):
-- what is staged and what is kept together, of people who work on their own. While an outlet is recorded as closed nobody
-- need be there. Grain: one row per refused row.
WITH day AS (
  SELECT DISTINCT s.outlet_id, s.day FROM pg_temp.stage_personnel_meal_turn AS s WHERE s.refused_code IS NULL
), meal AS (
  SELECT s.outlet_id, s.day, s.person_id, s.starts_at, s.ends_at
  FROM pg_temp.stage_personnel_meal_turn AS s
  WHERE s.refused_code IS NULL AND NOT s.is_cancelled
  UNION ALL
  SELECT m.outlet_id, m.day, m.person_id, m.starts_at, m.ends_at
  FROM personnel.meal_turn AS m
  WHERE NOT m.is_cancelled AND (m.outlet_id, m.day) IN (SELECT d.outlet_id, d.day FROM day AS d)
    AND NOT EXISTS (
      SELECT FROM pg_temp.stage_personnel_meal_turn AS s
      WHERE s.outlet_id = m.outlet_id AND s.day = m.day AND s.person_id = m.person_id AND s.refused_code IS NULL)
), block AS (
  SELECT d.outlet_id, d.day, range_agg(tstzrange(b.starts_at, b.ends_at)) AS minutes
  FROM day AS d
  CROSS JOIN LATERAL (
    SELECT r.meal_starts_at AS starts_at, r.meal_ends_at AS ends_at
    FROM personnel.roster_shift AS r
    WHERE r.outlet_id = d.outlet_id AND r.day = d.day AND NOT r.is_cancelled AND r.meal_starts_at IS NOT NULL
    UNION ALL
    SELECT m.starts_at, m.ends_at FROM meal AS m WHERE m.outlet_id = d.outlet_id AND m.day = d.day
  ) AS b
  GROUP BY d.outlet_id, d.day
), duty AS (
  SELECT d.outlet_id, d.day, range_agg(w.minutes) AS minutes
  FROM day AS d
  JOIN personnel.roster_shift AS r
    ON r.outlet_id = d.outlet_id AND r.day >= d.day - 1 AND r.day <= d.day AND NOT r.is_cancelled AND NOT r.is_trainee
  CROSS JOIN LATERAL (
    SELECT tstzmultirange(tstzrange(r.starts_at, r.ends_at))
           - coalesce(range_agg(tstzrange(m.starts_at, m.ends_at)), '{}'::tstzmultirange) AS minutes
    FROM meal AS m
    WHERE m.outlet_id = r.outlet_id AND m.person_id = r.person_id AND m.starts_at < r.ends_at AND m.ends_at > r.starts_at
  ) AS w
  GROUP BY d.outlet_id, d.day
), bare AS (
  SELECT b.outlet_id, b.day, lower(b.minutes * coalesce(personnel.open_times(b.outlet_id, b.day), b.minutes)
                                   - coalesce(u.minutes, '{}'::tstzmultirange)) AS since
  FROM block AS b
  LEFT JOIN duty AS u ON u.outlet_id = b.outlet_id AND u.day = b.day
)
UPDATE pg_temp.stage_personnel_meal_turn AS s
SET refused_code = 'nobody_on_duty',
    refused_about = jsonb_build_object('outletCode', s.outlet_code, 'day', s.day,
                                       'time', to_char(b.since AT TIME ZONE 'Asia/Shanghai', 'HH24:MI'))
FROM bare AS b
WHERE b.outlet_id = s.outlet_id AND b.day = s.day AND b.since IS NOT NULL AND s.refused_code IS NULL AND NOT s.is_cancelled
