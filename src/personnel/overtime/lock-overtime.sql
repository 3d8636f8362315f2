-- lock-overtime: a request in scope, held until the transaction ends. Grain: one row or none. $1 id.
SELECT q.id, q.version, q.outlet_id AS "outletId", q.recorded_by AS "requestedBy",
       CASE WHEN q.is_withdrawn THEN 'withdrawn' ELSE coalesce((
         SELECT d.decision FROM personnel.overtime_decision AS d
         WHERE d.request_id = q.id AND d.request_version = q.version), 'pending') END AS state
FROM personnel.overtime_request AS q
WHERE q.id = $1::bigint
FOR UPDATE OF q
