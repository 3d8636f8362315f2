-- late-row-figures: rows that wait for a decision, for a scrape of metrics. Grain: one row per figure.
SELECT f.figure, f.value
FROM (
  SELECT count(*)::numeric AS pending, coalesce(extract(epoch FROM platform.now() - min(l.received_at)), 0)::numeric AS age
  FROM months.late_row AS l
  WHERE l.decision IS NULL
) AS n
CROSS JOIN LATERAL (VALUES ('late_rows_pending', n.pending), ('late_rows_oldest_age_seconds', n.age)) AS f (figure, value)
