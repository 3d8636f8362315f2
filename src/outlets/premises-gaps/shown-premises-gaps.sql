-- shown-premises-gaps: what the place of a self-owned outlet in business lacks on a day. A notice of hours counts with its
-- photo, from the last change of the hours on. Grain: one row per outlet and thing it lacks. $1 day.
SELECT o.outlet_id AS unit_id, g.id, u.code AS "outletCode", u.name AS "outletName", g.gap, g.rule,
       g.found_on AS "lastFoundOn"
FROM outlets.outlet AS o
JOIN outlets.org_unit AS u ON u.id = o.outlet_id
JOIN outlets.outlet_version AS v ON v.outlet_id = o.outlet_id AND v.ownership = 'self_owned'
  AND v.valid_from <= $1::date AND (v.valid_to IS NULL OR v.valid_to > $1::date)
CROSS JOIN LATERAL (
  SELECT count(*) AS weekdays, max(h.valid_from) AS changed_on
  FROM outlets.opening_hours AS h
  WHERE h.outlet_id = o.outlet_id AND h.valid_from <= $1::date AND (h.valid_to IS NULL OR h.valid_to > $1::date)
) AS h
LEFT JOIN outlets.floor_plan AS p ON p.outlet_id = o.outlet_id
  AND p.valid_from <= $1::date AND (p.valid_to IS NULL OR p.valid_to > $1::date)
CROSS JOIN LATERAL (
  SELECT count(*) AS areas, coalesce(sum(z.seats), 0) AS seats
  FROM outlets.functional_zone AS z
  WHERE z.outlet_id = o.outlet_id AND z.zone_type = 'customer_waiting'
    AND z.valid_from <= $1::date AND (z.valid_to IS NULL OR z.valid_to > $1::date)
) AS w
CROSS JOIN LATERAL (
  SELECT x.id, x.gap, x.rule, x.is_missing, NULL::date AS found_on
  FROM (VALUES
    (1, 'opening_hours', 'R-068', h.weekdays < 7),
    (3, 'floor_plan', 'R-070', p.id IS NULL),
    (4, 'walking_route', 'R-122', p.route_description IS NULL),
    (5, 'waiting_area', 'R-073', w.areas = 0),
    (6, 'waiting_seats', 'R-073', w.seats = 0)) AS x (id, gap, rule, is_missing)
  UNION ALL
  SELECT n.id, n.sign, n.rule,
         NOT coalesce(f.is_in_place AND (n.sign <> 'hours_notice' OR f.photo_ref IS NOT NULL
                        AND f.found_on >= coalesce(h.changed_on, f.found_on)), false), f.found_on
  FROM (VALUES (2, 'hours_notice', 'R-068'), (7, 'seat_plan', 'R-297'), (8, 'direction_signs', 'R-297'),
               (9, 'service_plates', 'R-297')) AS n (id, sign, rule)
  LEFT JOIN LATERAL (
    SELECT s.is_in_place, s.photo_ref, s.found_on
    FROM outlets.sign_finding AS s
    WHERE s.outlet_id = o.outlet_id AND s.sign = n.sign AND s.found_on <= $1::date
    ORDER BY s.found_on DESC
    LIMIT 1
  ) AS f ON true
) AS g
WHERE o.opened_on <= $1::date AND (o.closed_on IS NULL OR o.closed_on > $1::date) AND g.is_missing
