-- add-results: what the run found, preview and close alike. Grain: one row per outlet of the chunk.
-- $1 run id, $2 first day of the month. A card of a closed outlet is its published revision; rank is never part of a run.
INSERT INTO assessment.run_result (run_id, outlet_id, outcome, result_hash, scorecard, difference)
SELECT $1::bigint, w.outlet_id, w.outcome, coalesce(r.result_hash, w.result_hash),
       CASE WHEN r.outlet_id IS NOT NULL THEN
              assessment.card(r.month, w.outlet_code, r.outlet_name, r.revision, 'closed', r.scheme_code, r.scheme_version, r.rates,
                r.user_growth, r.applicable_weight, r.total_score, r.bonus_coefficient, NULL, NULL, r.light, r.flags,
                r.result_hash, r.published_at)
            WHEN w.result_hash IS NOT NULL THEN
              assessment.card($2::date, w.outlet_code, w.outlet_name, NULL, w.gate_state, w.scheme_code, w.scheme_version, w.rates,
                w.user_growth, w.applicable_weight, w.total_score, w.bonus_coefficient, NULL, NULL, w.light, w.flags,
                w.result_hash, NULL) END,
       w.difference
FROM pg_temp.close_work AS w
LEFT JOIN assessment.score_revision AS r
       ON r.outlet_id = w.outlet_id AND r.month = $2::date AND r.state = 'published' AND w.outcome IN ('closed', 'unchanged')
ORDER BY w.outlet_id
