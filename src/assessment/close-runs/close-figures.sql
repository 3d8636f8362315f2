-- close-figures: what waits for a close and what is at work, for a scrape of metrics. Grain: one row per figure and label.
-- Waiting is an outlet-month that locked by time; its last outcome is that of the last close that looked at it.
WITH waiting AS MATERIALIZED (
  SELECT g.outlet_id, g.month, coalesce(g.takes_until, g.lock_at) AS locked_at
  FROM months.pub_outlet_month AS g
  JOIN outlets.pub_outlet AS o ON o.outlet_id = g.outlet_id
       AND o.opened_on < (g.month + interval '1 month')::date AND (o.closed_on IS NULL OR o.closed_on > g.month)
  WHERE g.state = 'locked'
), tried AS (
  SELECT CASE WHEN t.outcome IN ('blocked', 'failed') THEN t.outcome WHEN t.outcome IS NULL THEN 'none' ELSE 'other' END AS outcome
  FROM waiting AS w
  LEFT JOIN LATERAL (
    SELECT x.outcome
    FROM assessment.run_result AS x
    JOIN assessment.close_run AS r ON r.id = x.run_id
    WHERE x.outlet_id = w.outlet_id AND r.month = w.month AND r.kind = 'close'
    ORDER BY x.run_id DESC
    LIMIT 1
  ) AS t ON true
)
SELECT 'close_due_outlets' AS figure, jsonb_build_object('last_outcome', k.outcome) AS labels, count(t.outcome)::numeric AS value
FROM (VALUES ('none'), ('blocked'), ('failed'), ('other')) AS k (outcome)
LEFT JOIN tried AS t ON t.outcome = k.outcome
GROUP BY k.outcome
UNION ALL
SELECT 'close_due_age_seconds', NULL, coalesce(extract(epoch FROM platform.now() - min(w.locked_at)), 0)::numeric
FROM waiting AS w
UNION ALL
SELECT 'close_runs_live', jsonb_build_object('kind', k.kind), count(r.id)::numeric
FROM (VALUES ('preview'), ('close')) AS k (kind)
LEFT JOIN assessment.close_run AS r ON r.kind = k.kind AND r.state IN ('queued', 'running')
GROUP BY k.kind
UNION ALL
SELECT 'close_last_end_age_seconds', NULL, extract(epoch FROM platform.now() - max(r.finished_at))::numeric
FROM assessment.close_run AS r
WHERE r.kind = 'close'
