-- open-outlet-months: those of the given pairs in which the outlet, seen under the caller's scope, was open.
-- Grain: one row per pair. $1 outlet codes, $2 first days of months, pairwise.
SELECT o.outlet_id, p.month
FROM unnest($1::text[], $2::date[]) AS p (code, month)
JOIN outlets.pub_outlet AS o ON o.code = p.code
WHERE p.month + interval '1 month' > o.opened_on
