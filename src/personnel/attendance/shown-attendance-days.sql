-- shown-attendance-days: what the days of a month came to, up to $1. Grain: one row per shift, and one per person and day
-- without a shift. The number of a row follows the day, so that a list is in the order of days.
SELECT u.id AS unit_id,
       ((a.day - date '2000-01-01')::bigint * 1000000000 + a.person_id) * 10 + coalesce(a.shift_no, 0) AS id,
       u.code AS "outletCode", a.person_no AS "personNo", p.name AS "personName", a.day, a.shift_no AS "shiftNo",
       a.starts_at AS "startsAt", a.ends_at AS "endsAt", a.checked_in_at AS "checkedInAt",
       a.checked_out_at AS "checkedOutAt", a.is_late AS "isLate", CASE WHEN a.is_late THEN a.late_minutes ELSE 0 END AS "lateMinutes",
       a.early_minutes AS "earlyMinutes", (a.is_due AND a.checked_in_at IS NULL) AS "isMissing",
       (a.shift_no IS NULL) AS "isUnplanned", a.worked_minutes AS "workedMinutes", coalesce(a.beyond_minutes, 0) AS "beyondMinutes",
       a.approved_minutes AS "approvedMinutes", greatest(coalesce(a.beyond_minutes, 0) - a.approved_minutes, 0) AS "unapprovedMinutes"
FROM platform.org_unit AS u
CROSS JOIN LATERAL personnel.attendance_days_of(u.id, date_trunc('month', $1::date::timestamp)::date, $1::date + 1) AS a
LEFT JOIN personnel.person AS p ON p.id = a.person_id
WHERE u.level = 'outlet'
