-- add-lines: the lines of a draft. Grain: one row per rate. $1 scheme, $2 version, $3 lines as JSON.
INSERT INTO assessment.scheme_line (scheme_code, version, rate, weight, curve)
SELECT $1, $2::int, l.rate, l.weight, l.curve
FROM jsonb_to_recordset($3::jsonb) AS l (rate text, weight numeric, curve jsonb)
ORDER BY l.rate
