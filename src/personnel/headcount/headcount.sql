-- headcount: how many a unit is to have, has and lacks (R-196). Grain: one row per unit, source, post and channel that
-- anything is asked of on $1; of outlets those in business on that day.
SELECT u.id AS unit_id, h.place AS id, u.code AS "orgUnitCode", u.name AS "unitName", h.source,
       h.post_code AS "postCode", p.name AS "postName", h.channel, h.required, h.actual,
       greatest(h.required - h.actual, 0) AS gap, h.actual < h.required AS "isShort"
FROM outlets.pub_org_unit AS u
LEFT JOIN outlets.pub_outlet AS o ON o.outlet_id = u.id
CROSS JOIN LATERAL personnel.headcount_on(u.id, $1::date) AS h
LEFT JOIN personnel.post AS p ON p.post_code = h.post_code
WHERE o.outlet_id IS NULL OR (o.opened_on <= $1::date AND (o.closed_on IS NULL OR o.closed_on > $1::date))
