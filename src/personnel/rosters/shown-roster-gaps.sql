-- shown-roster-gaps: when outlets are open on the day $1 and nobody is on duty (R-248). Grain: one row per such time; the
-- number of a row is the minute of the day it begins.
SELECT u.id AS unit_id, (date_part('epoch', g.starts_at - $1::date::timestamp AT TIME ZONE 'Asia/Shanghai') / 60)::bigint AS id,
       u.code AS "outletCode", u.name AS "outletName", $1::date AS day,
       to_char(g.starts_at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI') AS "startTime",
       to_char(g.ends_at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI') AS "endTime", g.kind
FROM platform.org_unit AS u
CROSS JOIN LATERAL personnel.roster_gaps_of(u.id, $1::date) AS g
WHERE u.level = 'outlet'
