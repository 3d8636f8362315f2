-- recount-figures: what recounts found, for a scrape of metrics. Grain: one row per figure; NULL where there is none yet.
-- A sample is what the house recounted within the hour before the last such recount.
WITH sample AS (
  SELECT max(v.verified_at) AS at FROM assessment.verification AS v WHERE v.account_id = 0
)
SELECT 'recount_mismatches' AS figure, count(DISTINCT (v.outlet_id, v.month, v.revision))::numeric AS value
FROM assessment.verification AS v
WHERE NOT v.match
  AND NOT EXISTS (
    SELECT 1 FROM assessment.verification AS l
    WHERE l.outlet_id = v.outlet_id AND l.month = v.month AND l.revision = v.revision AND l.id > v.id AND l.match)
UNION ALL
SELECT 'recount_sample_size', count(v.id)::numeric
FROM sample AS s
LEFT JOIN assessment.verification AS v ON v.account_id = 0 AND v.verified_at > s.at - interval '1 hour'
UNION ALL
SELECT 'recount_sample_age_seconds', extract(epoch FROM platform.now() - s.at)::numeric
FROM sample AS s
