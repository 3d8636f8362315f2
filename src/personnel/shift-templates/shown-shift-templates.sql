-- shown-shift-templates: what a template shows. Grain: one row per template of a unit, type of outlet and time it holds.
SELECT t.org_unit_id AS unit_id, t.id, t.valid_from, t.valid_to, t.version, t.recorded_at AS "recordedAt",
       u.code AS "orgUnitCode", u.name AS "orgUnitName", t.template_code AS "templateCode", t.applies_to AS "appliesTo",
       t.name, t.start_time AS "startTime", t.tidy_until AS "tidyUntil", t.plan_due_time AS "planDueTime",
       t.meal_start_time AS "mealStartTime", t.meal_end_time AS "mealEndTime",
       t.afternoon_start_time AS "afternoonStartTime", t.end_time AS "endTime", t.hand_over_until AS "handOverUntil",
       t.late_after_minutes AS "lateAfterMinutes", t.valid_from AS "validFrom", t.valid_to AS "validTo"
FROM personnel.shift_template AS t
JOIN platform.org_unit AS u ON u.id = t.org_unit_id
