-- excluded-counts: how many rows were left out of a rate. Grain: one row per reason.
-- $1 outlet id, $2 first day of M, $3 watermark, $4 measures of M, $5 whether revenue of M−1 is read too, $6 products.
SELECT f.reason, count(*) AS count
FROM assessment.excluded_rows($1::int, $2::date, $3::bigint, $4::text[], $5::boolean, $6::text[]) AS f
GROUP BY f.reason
ORDER BY f.reason
