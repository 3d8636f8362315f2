-- missing-locked: months that locked by time for live outlets without anybody having made their gate row.
-- Grain: one row per outlet and month. $1 rows at most; the rest comes with the next call.
SELECT o.outlet_id, m.month::date AS month
FROM months.outlet AS o
CROSS JOIN LATERAL generate_series(
  o.go_live::timestamp, date_trunc('month', platform.today()::timestamp) - interval '1 month', interval '1 month') AS m (month)
WHERE months.gate_lock_at(o, m.month::date) <= platform.now()
  AND NOT EXISTS (
    SELECT 1 FROM months.outlet_month AS g WHERE g.outlet_id = o.outlet_id AND g.month = m.month::date
  )
ORDER BY m.month, o.outlet_id
LIMIT $1::int
