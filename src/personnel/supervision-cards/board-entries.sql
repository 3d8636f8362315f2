-- board-entries: who must be on the supervision board of an outlet on $1 (R-302). Grain: one row per outlet and person.
SELECT o.outlet_id AS unit_id, b.place AS id, o.code AS "outletCode", b.person_no AS "personNo", b.name,
       b.numbers[1] AS number, b.photo, personnel.supervision_phone_on(o.outlet_id, $1::date) AS phone
FROM outlets.pub_outlet AS o
CROSS JOIN LATERAL personnel.board_on(o.outlet_id, $1::date) AS b
WHERE o.opened_on <= $1::date AND (o.closed_on IS NULL OR o.closed_on > $1::date)
