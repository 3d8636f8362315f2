-- shown-attendance-summaries: the month of $1 up to that day, in days on time of days planned (R-059).
-- Grain: one row per person posted, planned or seen at an outlet; no rate where nothing was planned.
SELECT u.id AS unit_id, a.person_id AS id, u.code AS "outletCode", a.person_no AS "personNo", p.name AS "personName",
       date_trunc('month', $1::date::timestamp)::date AS month, a.planned_days AS "plannedDays", a.on_time_days AS "onTimeDays",
       round(a.on_time_days::numeric / nullif(a.planned_days, 0), 6) AS "attendanceRate",
       CASE WHEN a.planned_days = 0 THEN 'nothing_planned' END AS reason, a.late_days AS "lateDays",
       a.early_days AS "earlyDays", a.missing_days AS "missingDays", a.unplanned_days AS "unplannedDays",
       a.worked_minutes AS "workedMinutes", a.unapproved_minutes AS "unapprovedMinutes"
FROM platform.org_unit AS u
CROSS JOIN LATERAL personnel.attendance_of(u.id, date_trunc('month', $1::date::timestamp)::date, $1::date + 1) AS a
LEFT JOIN personnel.person AS p ON p.id = a.person_id
WHERE u.level = 'outlet'
