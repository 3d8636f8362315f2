-- revisions: what was published for an outlet-month, the first first. Grain: one row per revision.
-- $1 outlet code, $2 first day of the month, $3 revision to go on after or NULL, $4 rows.
SELECT r.revision, r.state, r.cause, r.run_id::text AS "runId", r.scheme_code AS "schemeCode", r.scheme_version AS "schemeVersion",
       r.previous_revision AS "previousRevision", trim_scale(r.total_score)::text AS "totalScore",
       trim_scale(r.bonus_coefficient)::text AS "bonusCoefficient", r.light, r.flags, r.result_hash AS "resultHash",
       r.input_hash AS "inputHash", assessment.instant_text(r.published_at) AS "publishedAt"
FROM assessment.score_revision AS r
JOIN outlets.pub_outlet AS o ON o.outlet_id = r.outlet_id
WHERE o.code = $1 AND r.month = $2::date
  AND ($3::int IS NULL OR r.revision > $3::int)
ORDER BY r.revision
LIMIT $4::int
