-- touched-months: the outlet-months that the staged targets are for.
-- Grain: one row per known outlet and month in which it was open already.
SELECT DISTINCT o.outlet_id AS "outletId", s.month
FROM pg_temp.target_stage AS s
JOIN outlets.pub_outlet AS o ON o.code = s.outlet_code
WHERE s.month >= date_trunc('month', o.opened_on::timestamp)::date
