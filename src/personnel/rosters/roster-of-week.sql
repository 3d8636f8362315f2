-- roster-of-week: the shifts of an outlet in a week and the meals within them. Grain: one row per person who is planned.
-- $1 outlet, $2 Monday, $3 the Monday after.
SELECT r.person_no AS "personNo", max(p.name) AS "personName",
       jsonb_agg(jsonb_build_object(
         'day', r.day, 'shiftNo', r.shift_no, 'templateCode', r.template_code,
         'startTime', to_char(r.starts_at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI'),
         'endTime', to_char(r.ends_at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI'), 'isTrainee', r.is_trainee,
         'mealStartTime', to_char(m.starts_at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI'),
         'mealEndTime', to_char(m.ends_at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI')) ORDER BY r.day, r.starts_at) AS shifts
FROM personnel.roster_shift AS r
LEFT JOIN personnel.person AS p ON p.id = r.person_id
LEFT JOIN personnel.meal_turn AS m
       ON m.outlet_id = r.outlet_id AND m.day = r.day AND m.person_id = r.person_id AND NOT m.is_cancelled
      AND m.starts_at >= r.starts_at AND m.ends_at <= r.ends_at
WHERE r.outlet_id = $1::int AND r.day >= $2::date AND r.day < $3::date AND NOT r.is_cancelled
GROUP BY r.person_id, r.person_no
ORDER BY r.person_no
