-- life-on: one outlet's state on a day and what it then has. Grain: one row or none. $1 code; $2 day, today if null.
SELECT o.outlet_id AS "outletId", u.code AS "outletCode", d.day AS "asOf", l.state, o.opened_on AS "openedOn",
       o.closed_on AS "closedOn", l.has_acceptance_document AS "hasAcceptanceDocument",
       l.has_responsible_person AS "hasResponsiblePerson", l.has_safety_department AS "hasSafetyDepartment",
       l.has_opening_approval AS "hasOpeningApproval", l.is_opening_overdue AS "isOpeningOverdue"
FROM (SELECT coalesce($2::date, platform.today()) AS day) AS d
JOIN outlets.org_unit AS u ON u.code = $1::text
JOIN outlets.outlet AS o ON o.outlet_id = u.id
CROSS JOIN LATERAL outlets.life_on(o.outlet_id, d.day) AS l
