-- shown-roster-shifts: what a shift shows. Grain: one row per shift, those taken back included.
SELECT r.outlet_id AS unit_id, r.id, r.version, r.recorded_at AS "recordedAt", u.code AS "outletCode",
       u.name AS "outletName", r.person_no AS "personNo", p.name AS "personName", r.day, r.shift_no AS "shiftNo",
       r.template_code AS "templateCode",
       CASE WHEN r.template_code IS NULL THEN to_char(r.starts_at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI') END AS "startTime",
       CASE WHEN r.template_code IS NULL THEN to_char(r.ends_at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI') END AS "endTime",
       r.starts_at AS "startsAt", r.ends_at AS "endsAt", r.is_trainee AS "isTrainee",
       r.is_cancelled AS "isCancelled"
FROM personnel.roster_shift AS r
JOIN platform.org_unit AS u ON u.id = r.outlet_id
LEFT JOIN personnel.person AS p ON p.id = r.person_id
