-- standing: where an outlet stands on the day of a step. Grain: one row. $1 outlet id; $2 day of the step.
SELECT l.state, l.has_acceptance_document AS "hasAcceptanceDocument", l.has_responsible_person AS "hasResponsiblePerson",
       l.has_safety_department AS "hasSafetyDepartment", l.has_opening_approval AS "hasOpeningApproval",
       l.is_opening_overdue AS "isOpeningOverdue", e.to_state AS "lastStep", e.effective_on AS "lastStepOn",
       platform.today() AS today
FROM outlets.life_on($1::int, $2::date) AS l
LEFT JOIN LATERAL (
  SELECT x.to_state, x.effective_on FROM outlets.life_event AS x
  WHERE x.outlet_id = $1::int
  ORDER BY x.effective_on DESC, x.id DESC LIMIT 1
) AS e ON true
