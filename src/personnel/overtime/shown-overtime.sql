-- shown-overtime: what a request shows, with the decision of its present version. Grain: one row per request.
SELECT q.outlet_id AS unit_id, q.id, q.version, q.recorded_at AS "recordedAt", u.code AS "outletCode",
       u.name AS "outletName", q.person_no AS "personNo", p.name AS "personName", q.day, q.hours, q.reason,
       CASE WHEN q.is_withdrawn THEN 'withdrawn' ELSE coalesce(d.decision, 'pending') END AS state,
       q.recorded_by::text AS "requestedBy", d.decided_by::text AS "decidedBy", d.decided_at AS "decidedAt", d.note
FROM personnel.overtime_request AS q
JOIN platform.org_unit AS u ON u.id = q.outlet_id
LEFT JOIN personnel.person AS p ON p.id = q.person_id
LEFT JOIN personnel.overtime_decision AS d ON d.request_id = q.id AND d.request_version = q.version
