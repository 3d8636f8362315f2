-- supervision-boards: what hung on each board when somebody looked last up to $1, against what had to hang that day (R-302).
-- Grain: one row per outlet in business on the day.
SELECT o.outlet_id AS unit_id, o.outlet_id AS id, o.code AS "outletCode", o.name AS "outletName",
       f.found_on AS "foundOn", c.expected, c.missing, c.surplus, f.without_photo AS "withoutPhoto", t.phone,
       f.phone AS "foundPhone",
       f.found_on IS NOT NULL AND c.missing IS NULL AND c.surplus IS NULL AND f.without_photo IS NULL
         AND f.phone IS NOT DISTINCT FROM t.phone AS "isMatching"
FROM outlets.pub_outlet AS o
LEFT JOIN LATERAL (
  SELECT x.found_on, x.numbers, x.without_photo, x.phone
  FROM personnel.supervision_board_finding AS x
  WHERE x.outlet_id = o.outlet_id AND x.found_on <= $1::date
  ORDER BY x.found_on DESC
  LIMIT 1
) AS f ON true
CROSS JOIN LATERAL (SELECT coalesce(f.found_on, $1::date) AS day) AS d
CROSS JOIN LATERAL personnel.board_compared(o.outlet_id, d.day, f.numbers) AS c
CROSS JOIN LATERAL (SELECT personnel.supervision_phone_on(o.outlet_id, d.day) AS phone) AS t
WHERE o.opened_on <= $1::date AND (o.closed_on IS NULL OR o.closed_on > $1::date)
