-- shown-expense-requests: requests of outlets to spend, and what became of them. Grain: one row per request.
SELECT e.outlet_id AS unit_id, e.id, u.code AS "outletCode", u.name AS "outletName", e.kind, e.amount_fen AS "amountFen",
       e.purpose, e.needed_on AS "neededOn", to_char(e.needed_on, 'YYYY-MM') AS month, e.state,
       e.requested_by::text AS "requestedBy", e.requested_at AS "requestedAt", e.decided_by::text AS "decidedBy",
       e.decided_at AS "decidedAt", e.decision_reason AS "decisionReason", e.paid_on AS "paidOn"
FROM outlets.expense_request AS e
JOIN outlets.org_unit AS u ON u.id = e.outlet_id
