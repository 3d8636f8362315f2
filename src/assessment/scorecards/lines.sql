-- lines: the five rates of a revision, exactly as stored. Grain: one row per rate, in the order of the contract.
-- $1 outlet id, $2 first day of the month, $3 revision.
SELECT l.rate, trim_scale(l.numerator) AS numerator, trim_scale(l.denominator) AS denominator,
       trim_scale(round(l.value, 6)) AS value, trim_scale(l.target) AS target, l.curve, l.clamp, trim_scale(l.score) AS score,
       trim_scale(l.weight) AS weight, trim_scale(l.points) AS points, l.no_value_reason
FROM assessment.score_line AS l
WHERE l.outlet_id = $1::int AND l.month = $2::date AND l.revision = $3::int
ORDER BY array_position(ARRAY['revenue_completion', 'user_completion', 'churn', 'arrears', 'input_output'], l.rate)
