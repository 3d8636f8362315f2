-- shown-attendance-punches: what a punch shows. Grain: one row per punch, those recorded by mistake included.
SELECT a.outlet_id AS unit_id, a.id, a.version, a.recorded_at AS "recordedAt", u.code AS "outletCode",
       a.person_no AS "personNo", p.name AS "personName", a.day, a.punched_at AS "punchedAt", a.kind,
       a.source_system AS "sourceSystem", a.source_ref AS "sourceRef", a.is_withdrawn AS "isWithdrawn"
FROM personnel.attendance_punch AS a
JOIN platform.org_unit AS u ON u.id = a.outlet_id
LEFT JOIN personnel.person AS p ON p.id = a.person_id
