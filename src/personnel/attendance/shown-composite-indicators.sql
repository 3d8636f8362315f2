-- shown-composite-indicators: the parts of the composite indicator of staff (R-059) for the month of $1 up to that day:
-- attendance, violations of confidentiality, and of the rules for operator IDs; withdrawn violations count for nothing.
-- Grain: one row per person posted, planned or seen at an outlet; no rate where nothing was planned.
SELECT u.id AS unit_id, a.person_id AS id, u.code AS "outletCode", a.person_no AS "personNo", p.name AS "personName",
       date_trunc('month', $1::date::timestamp)::date AS month, a.planned_days AS "plannedDays",
       a.on_time_days AS "onTimeDays", round(a.on_time_days::numeric / nullif(a.planned_days, 0), 6) AS "attendanceRate",
       CASE WHEN a.planned_days = 0 THEN 'nothing_planned' END AS reason,
       v.confidentiality AS "confidentialityViolations", v.operator_ids AS "operatorIdViolations"
FROM platform.org_unit AS u
CROSS JOIN LATERAL personnel.attendance_of(u.id, date_trunc('month', $1::date::timestamp)::date, $1::date + 1) AS a
CROSS JOIN LATERAL (
  SELECT count(*) FILTER (WHERE w.kind IN ('customer_information_leak', 'customer_information_misuse'))::int
           AS confidentiality,
         count(*) FILTER (WHERE w.kind = 'operator_id_misuse')::int AS operator_ids
  FROM personnel.violation AS w
  WHERE w.person_id = a.person_id AND w.org_unit_id = u.id AND w.withdrawn_on IS NULL
    AND w.occurred_on >= date_trunc('month', $1::date::timestamp)::date AND w.occurred_on <= $1::date
) AS v
LEFT JOIN personnel.person AS p ON p.id = a.person_id
WHERE u.level = 'outlet'
