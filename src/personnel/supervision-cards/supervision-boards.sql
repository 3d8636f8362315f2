-- supervision-boards: what hung on each board when somebody looked last up to $1, against what had to hang that day (R-302).
-- Grain: one row per outlet in business on the day.
SELECT o.outlet_id AS unit_id, o.outlet_id AS id, o.code AS "outletCode", o.name AS "outletName",
       f.found_on AS "foundOn", c.expected, c.missing, c.surplus, f.without_photo AS "withoutPhoto", t.phone,
       f.phone AS "foundPhone",
       f.found_on IS NOT NULL AND c.missing IS NULL AND c.surplus IS NULL AND f.without_photo IS NULL
         AND f.phone IS NOT DISTINCT FROM t.phone AS "isMatching"
FROM outlets.pub_outlet AS o
CROSS JOIN LATERAL (
  SELECT x.found_on, x.numbers, x.without_photo, x.phone, coalesce(x.found_on, $1::date) AS day
  FROM (SELECT) AS one
  LEFT JOIN LATERAL (
    SELECT y.found_on, y.numbers, y.without_photo, y.phone
    FROM personnel.supervision_board_finding AS y
    WHERE y.outlet_id = o.outlet_id AND y.found_on <= $1::date
    ORDER BY y.found_on DESC
    LIMIT 1
  ) AS x ON true
  LIMIT 1 -- So that the day is a value: an expression of an outer join would not lead the index of shifts.
) AS f
CROSS JOIN LATERAL personnel.board_compared(o.outlet_id, f.day, f.numbers) AS c
CROSS JOIN LATERAL (SELECT personnel.supervision_phone_on(o.outlet_id, f.day) AS phone) AS t
WHERE o.opened_on <= $1::date AND (o.closed_on IS NULL OR o.closed_on > $1::date)
