-- shown-opening-exceptions: what the hours of a single day show. Grain: one row per outlet and day.
SELECT e.outlet_id AS unit_id, e.id, e.version, e.recorded_at AS "recordedAt", u.code AS "outletCode",
       u.name AS "outletName", e.day, e.spans, e.change_kind AS "changeKind", e.announced_on AS "announcedOn", e.channel,
       e.emergency_reason AS "emergencyReason", e.note
FROM outlets.opening_exception AS e
JOIN outlets.org_unit AS u ON u.id = e.outlet_id
