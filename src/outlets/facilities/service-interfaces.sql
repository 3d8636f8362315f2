-- service-interfaces: whether the queue machines and satisfaction keypads of an outlet tell the systems what they count (R-308).
-- Grain: one row per self-owned outlet in business on that day and interface; isConnected is NULL where there is no device. $1 day.
SELECT o.outlet_id AS unit_id, f.ordinal AS id, u.code AS "outletCode", u.name AS "outletName", f.interface, f.devices,
       f.connected, CASE WHEN f.devices > 0 THEN f.connected = f.devices END AS "isConnected"
FROM outlets.outlet AS o
JOIN outlets.org_unit AS u ON u.id = o.outlet_id
JOIN outlets.outlet_version AS v ON v.outlet_id = o.outlet_id
CROSS JOIN LATERAL (
  WITH item AS MATERIALIZED (
    SELECT i.ordinal, i.code, i.interface FROM outlets.facility_item AS i WHERE i.interface IS NOT NULL
  ), there AS MATERIALIZED (
    SELECT e.item, e.devices, e.connected FROM outlets.equipment_of(o.outlet_id, $1::date) AS e
  )
  SELECT i.ordinal, i.interface, coalesce(h.devices, 0) AS devices, coalesce(h.connected, 0) AS connected
  FROM item AS i
  LEFT JOIN there AS h ON h.item = i.code
) AS f
WHERE o.opened_on <= $1::date AND (o.closed_on IS NULL OR o.closed_on > $1::date)
  AND v.ownership = 'self_owned' AND v.valid_from <= $1::date AND (v.valid_to IS NULL OR v.valid_to > $1::date)
