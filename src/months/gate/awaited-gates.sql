-- awaited-gates: how many of the outlet-months are turned away only because a close waits for them right now.
-- Grain: one row. $1 outlet ids, $2 months, pairwise.
SELECT count(*) AS awaited
FROM unnest($1::int[], $2::date[]) AS p (outlet_id, month)
JOIN months.lock_request AS r ON r.outlet_id = p.outlet_id AND r.month = p.month
WHERE r.valid_until > platform.now()
