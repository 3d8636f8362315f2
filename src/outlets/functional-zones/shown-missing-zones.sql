-- shown-missing-zones: which zones of its standard a self-owned outlet in business lacks on a day (R-310, R-356).
-- Grain: one row per outlet and kind of zone of which it has fewer than the standard of its type asks for. $1 day.
SELECT o.outlet_id AS unit_id, n.position AS id, u.code AS "outletCode", u.name AS "outletName", v.type AS "outletType",
       n.item AS "zoneType", n.name_zh AS "zoneName", n.quantity AS required, n.found
FROM outlets.outlet AS o
JOIN outlets.org_unit AS u ON u.id = o.outlet_id
JOIN outlets.outlet_version AS v ON v.outlet_id = o.outlet_id AND v.ownership = 'self_owned'
  AND v.valid_from <= $1::date AND (v.valid_to IS NULL OR v.valid_to > $1::date)
CROSS JOIN LATERAL (
  WITH kind AS MATERIALIZED (
    SELECT t.code, t.position, t.name_zh FROM outlets.zone_type AS t
  ), there AS MATERIALIZED (
    SELECT z.zone_type, count(*) AS found
    FROM outlets.functional_zone AS z
    WHERE z.outlet_id = o.outlet_id AND z.valid_from <= $1::date AND (z.valid_to IS NULL OR z.valid_to > $1::date)
    GROUP BY z.zone_type
  )
  SELECT k.position, s.item, k.name_zh, s.quantity, coalesce(h.found, 0) AS found
  FROM outlets.pub_standard_on(o.outlet_id, 'zone', $1::date) AS s
  JOIN kind AS k ON k.code = s.item
  LEFT JOIN there AS h ON h.zone_type = s.item
  WHERE coalesce(h.found, 0) < s.quantity
) AS n
WHERE o.opened_on <= $1::date AND (o.closed_on IS NULL OR o.closed_on > $1::date)
