-- add-checks: the check list of the chunk's outlets. Grain: one row per outlet and finding. $1 run id.
INSERT INTO assessment.run_check (run_id, outlet_id, code, severity, count, owner_role, href)
SELECT $1::bigint, w.outlet_id, k.code, k.severity, k.count, k.owner_role, k.href
FROM pg_temp.close_work AS w
CROSS JOIN LATERAL jsonb_to_recordset(w.checks) AS k (code text, severity text, count bigint, owner_role text, href text)
ORDER BY w.outlet_id, k.code
