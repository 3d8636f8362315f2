-- shown-openings: requests to open an outlet and what became of them. Grain: one row per request.
SELECT a.org_unit_id AS unit_id, a.id, a.state, a.requested_by::text AS "requestedBy", a.requested_at AS "requestedAt",
       a.decided_by::text AS "decidedBy", a.decided_at AS "decidedAt", a.decision_reason AS "decisionReason",
       u.code AS "outletCode", u.name AS "outletName", a.reason AS "marketReason", a.build_mode AS "buildMode", a.users,
       a.valid_from AS "opensOn"
FROM outlets.approval_request AS a
JOIN outlets.org_unit AS u ON u.id = a.org_unit_id
WHERE a.kind = 'opening'
