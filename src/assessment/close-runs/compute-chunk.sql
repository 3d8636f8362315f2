-- compute-chunk: computes and judges the outlets of a chunk; the gates are held. Grain: one row per outlet, into close_work.
-- $1 first day of the month, $2 outlet ids, $3 run kind, $4 whether only what locked by time is taken.
-- What is closed and not reopened stays as it is and is not computed; the rest says blocked, closed or would_close.
WITH stand AS MATERIALIZED (
  SELECT o.outlet_id, o.code, o.name, g.state, g.published_revision, p.published_revision AS previous_revision,
         g.state = 'final' OR g.state = 'closed' AND g.takes_until IS NULL OR $4::boolean AND g.state = 'open' AS stays
  FROM outlets.pub_outlet AS o
  JOIN months.pub_outlet_month AS g ON g.outlet_id = o.outlet_id AND g.month = $1::date
  LEFT JOIN months.pub_outlet_month AS p ON p.outlet_id = o.outlet_id AND p.month = ($1::date - interval '1 month')::date
  WHERE o.outlet_id = ANY ($2::int[])
), due AS MATERIALIZED (
  SELECT coalesce(array_agg(s.outlet_id ORDER BY s.outlet_id), '{}') AS ids FROM stand AS s WHERE NOT s.stays
), computed AS MATERIALIZED (
  SELECT c AS found, c.outlet_id, c.standing, c.scheme_code, c.scheme_version, c.city_id, c.lineage, c.inputs, c.input_hash, c.lines,
         c.rates, c.user_growth, c.applicable_weight, c.total_score, c.bonus_coefficient, c.light, c.flags, c.result_hash
  FROM assessment.computed($1::date, (SELECT d.ids FROM due AS d)) AS c
), checked AS MATERIALIZED (
  SELECT k.outlet_id, bool_or(k.severity = 'blocker') AS blocks,
         jsonb_agg(jsonb_build_object('code', k.code, 'severity', k.severity, 'count', k.count, 'owner_role', k.owner_role,
                                      'href', k.href)) AS checks
  FROM assessment.checks($1::date, ARRAY(SELECT c.found FROM computed AS c)) AS k
  GROUP BY k.outlet_id
)
INSERT INTO pg_temp.close_work (outlet_id, outlet_code, outlet_name, outcome, gate_state, published_revision, previous_revision,
  standing, scheme_code, scheme_version, city_id, lineage, inputs, input_hash, lines, rates, user_growth, applicable_weight,
  total_score, bonus_coefficient, light, flags, result_hash, published_hash, checks, difference)
SELECT s.outlet_id, s.code, s.name,
       CASE WHEN s.stays THEN 'unchanged'
            WHEN coalesce(c.standing IN ('out_of_scope', 'not_live'), true) THEN 'out_of_scope'
            WHEN k.blocks OR c.result_hash IS NULL THEN 'blocked'
            WHEN old.result_hash = c.result_hash THEN 'unchanged'
            WHEN $3 = 'preview' THEN 'would_close'
            ELSE 'closed' END,
       s.state, s.published_revision, s.previous_revision, c.standing, c.scheme_code, c.scheme_version, c.city_id, c.lineage,
       c.inputs, c.input_hash, c.lines, c.rates, c.user_growth, c.applicable_weight, c.total_score, c.bonus_coefficient, c.light,
       c.flags, c.result_hash, old.result_hash, k.checks,
       CASE WHEN c.result_hash IS NOT NULL AND old.result_hash <> c.result_hash
         THEN assessment.difference(old.rates, old.total_score, c.rates, c.total_score) END
FROM stand AS s
LEFT JOIN computed AS c ON c.outlet_id = s.outlet_id
LEFT JOIN checked AS k ON k.outlet_id = s.outlet_id
LEFT JOIN assessment.score_revision AS old
       ON old.outlet_id = s.outlet_id AND old.month = $1::date AND old.revision = s.published_revision
ORDER BY s.outlet_id
