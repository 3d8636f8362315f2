-- seat-cards: the counter seats of outlets in business on $1, and whose card stands before them (R-298). Grain: one row per
-- seat.
SELECT o.outlet_id AS unit_id, s.place AS id, o.code AS "outletCode", o.name AS "outletName", s.seat_no AS "seatNo",
       c.person_no IS NOT NULL AS "hasCard", c.person_no AS "personNo"
FROM outlets.pub_outlet AS o
CROSS JOIN LATERAL (
  SELECT row_number() OVER (ORDER BY n.seat_no) AS place, n.seat_no
  FROM outlets.pub_counter_seat AS n
  WHERE n.outlet_id = o.outlet_id AND n.valid_from <= $1::date AND (n.valid_to IS NULL OR n.valid_to > $1::date)
) AS s
LEFT JOIN personnel.supervision_card AS c ON c.outlet_id = o.outlet_id AND c.seat_no = s.seat_no
  AND c.valid_from <= $1::date AND (c.valid_to IS NULL OR c.valid_to > $1::date)
WHERE o.opened_on <= $1::date AND (o.closed_on IS NULL OR o.closed_on > $1::date)
