-- hold-open-months: locks the gate rows below a unit that are not closed yet, so that no close of them commits meanwhile.
-- Grain: one row per outlet-month. $1 unit, months in [$2, $3), $3 NULL without an end.
SELECT g.outlet_id, g.month
FROM months.outlet_month AS g
JOIN platform.org_unit AS u ON u.id = g.outlet_id
WHERE u.lineage @> ARRAY[$1::int] AND g.month >= $2::date AND coalesce(g.month < $3::date, true) AND g.state = 'open'
ORDER BY g.outlet_id, g.month
FOR SHARE OF g
