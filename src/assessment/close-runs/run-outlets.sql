-- run-outlets: what a run found, outlet by outlet. Grain: one row per outlet of the run in the caller's scope, by code.
-- $1 run id, $2 outcome or NULL, $3 code to go on after or NULL, $4 rows.
SELECT o.code AS "outletCode", o.name AS "outletName", x.outcome, x.result_hash AS "resultHash",
       CASE WHEN r.outlet_id IS NULL THEN x.scorecard ELSE
         assessment.card(r.month, o.code, r.outlet_name, r.revision, 'closed', r.scheme_code, r.scheme_version, r.rates, r.user_growth,
           r.applicable_weight, r.total_score, r.bonus_coefficient, NULL, NULL, r.light, r.flags, r.result_hash, r.published_at)
       END AS scorecard, x.difference,
       x.error,
       (SELECT coalesce(json_agg(json_build_object('code', k.code, 'severity', k.severity, 'count', k.count,
                 'ownerRole', k.owner_role, 'href', k.href) ORDER BY k.severity, k.code), '[]'::json)
        FROM assessment.run_check AS k WHERE k.run_id = x.run_id AND k.outlet_id = x.outlet_id) AS checks
FROM assessment.run_result AS x
JOIN outlets.pub_outlet AS o ON o.outlet_id = x.outlet_id
JOIN assessment.close_run AS c ON c.id = x.run_id
LEFT JOIN assessment.score_revision AS r ON r.outlet_id = x.outlet_id AND r.month = c.month AND r.revision = x.revision
WHERE x.run_id = $1::bigint
  AND ($2::text IS NULL OR x.outcome = $2)
  AND ($3::text IS NULL OR o.code > $3)
ORDER BY o.code
LIMIT $4::int
