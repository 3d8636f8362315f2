-- lock-overtime: a request in scope, held until the transaction ends. Grain: one row or none. $1 id.
SELECT q.id, q.version, q.outlet_id AS "outletId", q.recorded_by AS "requestedBy", q.is_withdrawn AS "isWithdrawn"
FROM personnel.overtime_request AS q
WHERE q.id = $1::bigint
FOR UPDATE
