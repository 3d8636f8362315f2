-- shown-meal-turns: what a meal shows. Grain: one row per person, outlet and day, those taken back included.
SELECT m.outlet_id AS unit_id, m.id, m.version, m.recorded_at AS "recordedAt", u.code AS "outletCode",
       u.name AS "outletName", m.person_no AS "personNo", p.name AS "personName", m.day, to_char(m.starts_at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI') AS "startTime",
       to_char(m.ends_at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI') AS "endTime", m.is_cancelled AS "isCancelled"
FROM personnel.meal_turn AS m
JOIN platform.org_unit AS u ON u.id = m.outlet_id
LEFT JOIN personnel.person AS p ON p.id = m.person_id
