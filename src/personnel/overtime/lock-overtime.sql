-- lock-overtime: a request in scope, with the account of who is to work, held until the transaction ends.
-- Grain: one row or none. $1 id.
SELECT q.id, q.version, q.outlet_id AS "outletId", q.recorded_by AS "requestedBy", q.is_withdrawn AS "isWithdrawn",
       p.account_id AS "worksAs"
FROM personnel.overtime_request AS q
LEFT JOIN personnel.person AS p ON p.id = q.person_id
WHERE q.id = $1::bigint
FOR UPDATE OF q
