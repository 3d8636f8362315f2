-- shown-day-tasks: what a task shows. Grain: one row per task of an outlet's day.
SELECT k.outlet_id AS unit_id, k.id, k.version, k.recorded_at AS "recordedAt", u.code AS "outletCode", k.day,
       k.task_no AS "taskNo", k.task, k.person_no AS "personNo", k.state, k.carry_reason AS "carryReason"
FROM personnel.day_task AS k
JOIN platform.org_unit AS u ON u.id = k.outlet_id
