-- shown-missing-zones: which zones of its standard a self-owned outlet in business lacks on a day (R-310, R-356).
-- Grain: one row per outlet and kind of zone of which it has fewer than the standard of its type asks for. $1 day.
SELECT o.outlet_id AS unit_id, t.position AS id, u.code AS "outletCode", u.name AS "outletName", v.type AS "outletType",
       n.item AS "zoneType", t.name_zh AS "zoneName", n.quantity AS required, f.found
FROM outlets.outlet AS o
JOIN outlets.org_unit AS u ON u.id = o.outlet_id
JOIN outlets.outlet_version AS v ON v.outlet_id = o.outlet_id AND v.ownership = 'self_owned'
  AND v.valid_from <= $1::date AND (v.valid_to IS NULL OR v.valid_to > $1::date)
CROSS JOIN LATERAL outlets.pub_standard_on(o.outlet_id, 'zone', $1::date) AS n
JOIN outlets.zone_type AS t ON t.code = n.item
CROSS JOIN LATERAL (
  SELECT count(*) AS found
  FROM outlets.functional_zone AS z
  WHERE z.outlet_id = o.outlet_id AND z.zone_type = n.item
    AND z.valid_from <= $1::date AND (z.valid_to IS NULL OR z.valid_to > $1::date)
) AS f
WHERE o.opened_on <= $1::date AND (o.closed_on IS NULL OR o.closed_on > $1::date) AND f.found < n.quantity
