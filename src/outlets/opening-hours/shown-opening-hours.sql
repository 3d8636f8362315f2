-- shown-opening-hours: what the hours of a weekday show. Grain: one row per outlet, weekday and time they hold.
SELECT h.outlet_id AS unit_id, h.id, h.valid_from, h.valid_to, h.version, h.recorded_at AS "recordedAt",
       u.code AS "outletCode", u.name AS "outletName", h.weekday, h.spans, h.change_kind AS "changeKind",
       h.announced_on AS "announcedOn", h.channel, h.emergency_reason AS "emergencyReason", h.note,
       h.valid_from AS "validFrom", h.valid_to AS "validTo"
FROM outlets.opening_hours AS h
JOIN outlets.org_unit AS u ON u.id = h.outlet_id
