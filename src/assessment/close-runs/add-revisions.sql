-- add-revisions: what the close publishes. Grain: one row per outlet that closes.
-- $1 run id, $2 first day of the month, $3 watermark read under the held gates.
INSERT INTO assessment.score_revision (outlet_id, month, revision, run_id, cause, scheme_code, scheme_version, watermark,
  previous_revision, inputs, input_hash, result_hash, city_id, lineage, rates, lines, user_growth, applicable_weight, total_score,
  bonus_coefficient, light, flags, outlet_name)
SELECT w.outlet_id, $2::date, coalesce(w.published_revision, 0) + 1, $1::bigint,
       CASE WHEN w.published_revision IS NULL THEN 'first_close' ELSE 'reopened' END,
       w.scheme_code, w.scheme_version, $3::bigint, w.previous_revision, w.inputs, w.input_hash, w.result_hash, w.city_id,
       w.lineage, w.rates, w.lines, w.user_growth, w.applicable_weight, w.total_score, w.bonus_coefficient, w.light, w.flags, w.outlet_name
FROM pg_temp.close_work AS w
WHERE w.outcome = 'closed'
ORDER BY w.outlet_id
RETURNING outlet_id, revision
