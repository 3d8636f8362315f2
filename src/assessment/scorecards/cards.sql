-- cards: score cards as JSON, a line for each (a card has no line break). Grain: one row per fifty listed revisions in the
-- caller's scope, in the order of the list: a row for each card would cost Node more than the card.
-- $1 first day of the month, $2 outlet ids, $3 revisions, $4 ranks and $5 of how many (NULL: none), pairwise.
SELECT string_agg(assessment.card(r.month, o.code, r.outlet_name, r.revision, g.state, r.scheme_code, r.scheme_version, r.rates, r.user_growth,
         r.applicable_weight, r.total_score, r.bonus_coefficient, l.rank, l.rank_of, r.light, r.flags, r.result_hash,
         r.published_at)::text, E'\n' ORDER BY l.place) AS lines
FROM unnest($2::int[], $3::int[], $4::int[], $5::int[]) WITH ORDINALITY AS l (outlet_id, revision, rank, rank_of, place)
JOIN assessment.score_revision AS r ON r.outlet_id = l.outlet_id AND r.month = $1::date AND r.revision = l.revision
JOIN outlets.pub_outlet AS o ON o.outlet_id = l.outlet_id
JOIN months.pub_outlet_month AS g ON g.outlet_id = l.outlet_id AND g.month = $1::date
GROUP BY (l.place - 1) / 50
ORDER BY (l.place - 1) / 50
