-- one-card: one revision of an outlet-month as a card. Grain: at most one row.
-- $1 outlet code, $2 first day of the month, $3 revision or NULL for the published one. A superseded one has no rank.
SELECT assessment.card(r.month, o.code, r.outlet_name, r.revision, g.state, r.scheme_code, r.scheme_version, r.rates, r.user_growth,
         r.applicable_weight, r.total_score, r.bonus_coefficient, p.rank::int, p.rank_of::int, r.light, r.flags, r.result_hash,
         r.published_at) AS card
FROM assessment.score_revision AS r
JOIN outlets.pub_outlet AS o ON o.outlet_id = r.outlet_id
JOIN months.pub_outlet_month AS g ON g.outlet_id = r.outlet_id AND g.month = r.month
LEFT JOIN LATERAL assessment.ranks_of(ARRAY[r.outlet_id], r.month) AS p ON r.state = 'published'
WHERE o.code = $1 AND r.month = $2::date
  AND (r.revision = $3::int OR $3::int IS NULL AND r.state = 'published')
