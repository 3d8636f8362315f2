-- cards: score cards as JSON text. Grain: one row per listed revision in the caller's scope, in the order of the list.
-- $1 first day of the month, $2 outlet ids, $3 revisions, $4 ranks and $5 of how many (NULL: none), pairwise.
SELECT assessment.card(r.month, o.code, r.outlet_name, r.revision, g.state, r.scheme_code, r.scheme_version, r.rates, r.user_growth,
         r.applicable_weight, r.total_score, r.bonus_coefficient, l.rank, l.rank_of, r.light, r.flags, r.result_hash,
         r.published_at)::text AS card
FROM unnest($2::int[], $3::int[], $4::int[], $5::int[]) WITH ORDINALITY AS l (outlet_id, revision, rank, rank_of, place)
JOIN assessment.score_revision AS r ON r.outlet_id = l.outlet_id AND r.month = $1::date AND r.revision = l.revision
JOIN outlets.pub_outlet AS o ON o.outlet_id = l.outlet_id
JOIN months.pub_outlet_month AS g ON g.outlet_id = l.outlet_id AND g.month = $1::date
ORDER BY l.place
