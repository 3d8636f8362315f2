-- add-lines: the rates of the revisions just added. Grain: one row per outlet that closes and rate. $1 first day of the month.
INSERT INTO assessment.score_line (outlet_id, month, revision, rate, numerator, denominator, value, target, curve, clamp, score,
  weight, points, no_value_reason)
SELECT w.outlet_id, $1::date, coalesce(w.published_revision, 0) + 1, l.rate, l.numerator, l.denominator, l.value, l.target,
       l.curve, l.clamp, l.score, l.weight, l.points, l."noValueReason"
FROM pg_temp.close_work AS w
CROSS JOIN LATERAL jsonb_to_recordset(w.lines) AS l (rate text, numerator numeric, denominator numeric, value numeric,
  target numeric, curve jsonb, clamp text, score numeric, weight numeric, points numeric, "noValueReason" text)
WHERE w.outcome = 'closed'
