-- missing-locked: months that locked by time for live outlets without anybody having made their gate row.
-- Grain: one row per outlet and month. $1 rows at most; the rest comes with the next call.
-- Counted first: where an outlet has a gate for every month since go-live, as usual, none of them is looked at one by one.
WITH span AS (
  SELECT date_trunc('month', platform.today()::timestamp)::date AS running
), behind AS MATERIALIZED (
  SELECT o AS outlet, o.outlet_id, o.go_live, s.running
  FROM months.outlet AS o CROSS JOIN span AS s
  WHERE o.go_live < s.running
    AND (SELECT count(*) FROM months.outlet_month AS g
         WHERE g.outlet_id = o.outlet_id AND g.month >= o.go_live AND g.month < s.running)
        < 12 * (date_part('year', s.running) - date_part('year', o.go_live)) + date_part('month', s.running) - date_part('month', o.go_live)
), missing AS MATERIALIZED (
  SELECT b.outlet, b.outlet_id, m.month::date AS month
  FROM behind AS b
  CROSS JOIN LATERAL generate_series(b.go_live::timestamp, b.running - interval '1 month', interval '1 month') AS m (month)
  WHERE NOT EXISTS (SELECT 1 FROM months.outlet_month AS g WHERE g.outlet_id = b.outlet_id AND g.month = m.month::date)
)
SELECT m.outlet_id, m.month
FROM missing AS m
WHERE months.gate_lock_at(m.outlet, m.month) <= platform.now()
ORDER BY m.month, m.outlet_id
LIMIT $1::int
