-- shown-life-states: each outlet with its state on a day and what it lacks. Grain: one row per outlet. $1 day.
SELECT o.outlet_id AS unit_id, o.outlet_id AS id, u.code AS "outletCode", u.name AS "outletName", v.type, v.ownership,
       l.state, o.opened_on AS "openedOn", o.closed_on AS "closedOn",
       l.state <> 'closed' AND (l.is_opening_overdue OR NOT (l.has_acceptance_document AND l.has_responsible_person
         AND l.has_safety_department AND l.has_opening_approval)) AS "isMissing",
       l.has_acceptance_document AS "hasAcceptanceDocument", l.has_responsible_person AS "hasResponsiblePerson",
       l.has_safety_department AS "hasSafetyDepartment", l.has_opening_approval AS "hasOpeningApproval",
       l.is_opening_overdue AS "isOpeningOverdue"
FROM outlets.outlet AS o
JOIN outlets.org_unit AS u ON u.id = o.outlet_id
JOIN outlets.outlet_version AS v
  ON v.outlet_id = o.outlet_id AND v.valid_from <= $1::date AND (v.valid_to IS NULL OR v.valid_to > $1::date)
CROSS JOIN LATERAL (
  SELECT x.state, x.has_acceptance_document, x.has_responsible_person, x.has_safety_department, x.has_opening_approval,
         x.is_opening_overdue
  FROM outlets.life_on(o.outlet_id, $1::date) AS x
  LIMIT 1 -- So that what is said of it twice is looked up once.
) AS l
