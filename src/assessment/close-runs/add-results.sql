-- add-results: what the run found, preview and close alike. Grain: one row per outlet of the chunk. $1 run id, $2 first day of the month.
-- The card of a closed outlet is its published revision, which is named; any other is kept here. Rank is never part of a run.
INSERT INTO assessment.run_result (run_id, outlet_id, outcome, result_hash, revision, scorecard, difference)
SELECT $1::bigint, w.outlet_id, w.outcome, CASE w.outcome WHEN 'unchanged' THEN w.published_hash ELSE w.result_hash END, p.revision,
       CASE WHEN p.revision IS NULL AND w.result_hash IS NOT NULL THEN
         assessment.card($2::date, w.outlet_code, w.outlet_name, NULL, w.gate_state, w.scheme_code, w.scheme_version, w.rates,
           w.user_growth, w.applicable_weight, w.total_score, w.bonus_coefficient, NULL, NULL, w.light, w.flags, w.result_hash, NULL) END,
       w.difference
FROM pg_temp.close_work AS w
CROSS JOIN LATERAL (SELECT CASE w.outcome WHEN 'closed' THEN coalesce(w.published_revision, 0) + 1
                                          WHEN 'unchanged' THEN w.published_revision END AS revision) AS p
ORDER BY w.outlet_id
