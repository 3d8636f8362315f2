-- verify-sample: recounts published revisions once a day, those that did not recount the last time first, then those that
-- were longest not recounted. Grain: one row per revision.
-- $1 revisions at most. Nothing where the sample of today has been taken already.
INSERT INTO assessment.verification (outlet_id, month, revision, match, result_hash, account_id)
SELECT r.outlet_id, r.month, r.revision, c.result_hash = r.result_hash AND c.input_hash = r.input_hash, c.result_hash, 0
FROM (
  SELECT s.outlet_id, s.month, s.revision, s.result_hash, s.input_hash
  FROM assessment.score_revision AS s
  LEFT JOIN LATERAL (
    SELECT v.verified_at AS at, v.match FROM assessment.verification AS v
    WHERE v.outlet_id = s.outlet_id AND v.month = s.month AND v.revision = s.revision
    ORDER BY v.id DESC
    LIMIT 1
  ) AS last ON true
  WHERE NOT EXISTS (
    SELECT 1 FROM assessment.verification AS t
    WHERE t.account_id = 0 AND t.verified_at >= platform.today()::timestamp AT TIME ZONE 'Asia/Shanghai')
  ORDER BY last.match IS FALSE DESC, last.at NULLS FIRST, s.month DESC, s.outlet_id, s.revision
  LIMIT $1::int
) AS r
CROSS JOIN LATERAL assessment.recomputed(r.outlet_id, r.month, r.revision) AS c
RETURNING outlet_id, month, revision, match
