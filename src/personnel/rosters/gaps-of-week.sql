-- gaps-of-week: when an outlet is open in a week and nobody is on duty (R-248). Grain: one row per such time.
-- $1 outlet, $2 Monday.
SELECT d.day, to_char(g.starts_at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI') AS "startTime",
       to_char(g.ends_at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI') AS "endTime", g.kind
FROM (SELECT $2::date + n.n AS day FROM generate_series(0, 6) AS n (n)) AS d
CROSS JOIN LATERAL personnel.roster_gaps_of($1::int, d.day) AS g
ORDER BY g.starts_at, g.kind
