-- release-month: puts the locked ones of some outlets back to open.
-- Grain: one row per outlet of the list, in its order. $1 outlet ids, $2 month, $3 until when, $4 account, $5 reason.
WITH released AS MATERIALIZED (
  SELECT r.outlet_id FROM months.release($1::int[], $2::date, $3::timestamptz, $4::int, $5::text) AS r (outlet_id)
)
SELECT p.outlet_id AS "outletId", r.outlet_id IS NOT NULL AS released
FROM unnest($1::int[]) WITH ORDINALITY AS p (outlet_id, position)
LEFT JOIN released AS r ON r.outlet_id = p.outlet_id
ORDER BY p.position
