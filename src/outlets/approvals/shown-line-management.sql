-- shown-line-management: requests that a line department manages a unit, and what became of them. Grain: one row per request.
SELECT a.org_unit_id AS unit_id, a.id, a.state, a.requested_by::text AS "requestedBy", a.requested_at AS "requestedAt",
       a.decided_by::text AS "decidedBy", a.decided_at AS "decidedAt", a.decision_reason AS "decisionReason",
       u.code AS "orgUnitCode", u.name AS "orgUnitName", a.department_name AS "departmentName", a.reason,
       a.valid_from AS "validFrom", a.valid_to AS "validTo"
FROM outlets.approval_request AS a
JOIN outlets.org_unit AS u ON u.id = a.org_unit_id
WHERE a.kind = 'line_management'
