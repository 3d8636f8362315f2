-- shown-training-plans: what a plan shows. Grain: one row per plan and time it was so.
SELECT p.org_unit_id AS unit_id, p.id, p.valid_from, p.valid_to, p.version, p.recorded_at AS "recordedAt",
       u.code AS "orgUnitCode", p.plan_code AS "planCode", p.kind, p.title,
       array_to_string(p.topic_codes, ';') AS topics, p.period_months AS "periodMonths",
       p.valid_from AS "validFrom", p.valid_to AS "validTo"
FROM personnel.training_plan AS p
JOIN outlets.pub_org_unit AS u ON u.id = p.org_unit_id
