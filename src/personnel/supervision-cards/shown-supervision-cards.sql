-- shown-supervision-cards: what stands before a seat, and whether it is what the file says on $1; not where the person is
-- out of sight by now. Grain: one row per seat and time a card stood there.
SELECT c.outlet_id AS unit_id, c.id, c.valid_from, c.valid_to, c.version, c.recorded_at AS "recordedAt",
       u.code AS "outletCode", c.seat_no AS "seatNo", c.person_no AS "personNo", c.name, c.number, c.photo, c.motto,
       coalesce(p.name = c.name AND c.number = ANY (personnel.numbers_of(c.person_id, c.person_no, $1::date)), false)
         AS "isAsFile",
       c.valid_from AS "validFrom", c.valid_to AS "validTo"
FROM personnel.supervision_card AS c
JOIN outlets.pub_org_unit AS u ON u.id = c.outlet_id
LEFT JOIN personnel.person AS p ON p.id = c.person_id
