-- outlet-shift-templates: the templates that hold at an outlet on a day, with the parts of the day.
-- Grain: one row per template code. $1 outlet, $2 day.
SELECT t.template_code AS "templateCode", t.name, u.code AS "orgUnitCode", t.applies_to AS "appliesTo",
       t.start_time AS "startTime", t.end_time AS "endTime", t.late_after_minutes AS "lateAfterMinutes",
       t.valid_from AS "validFrom", personnel.blocks_of(t) AS blocks
FROM personnel.shift_templates_on($1::int, $2::date) AS t
JOIN platform.org_unit AS u ON u.id = t.org_unit_id
ORDER BY t.template_code
