-- shown-counter-seats: what a counter seat shows. Grain: one row per seat and time it is used so.
SELECT s.outlet_id AS unit_id, s.id, s.valid_from, s.valid_to, s.version, s.recorded_at AS "recordedAt",
       u.code AS "outletCode", u.name AS "outletName", s.seat_no AS "seatNo", s.kind, s.zone_no AS "zoneNo",
       s.plate_text AS "plateText", s.valid_from AS "validFrom", s.valid_to AS "validTo"
FROM outlets.counter_seat AS s
JOIN outlets.org_unit AS u ON u.id = s.outlet_id
