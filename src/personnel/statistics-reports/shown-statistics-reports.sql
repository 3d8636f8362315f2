-- shown-statistics-reports: what a report shows. Grain: one row per outlet, month and kind.
SELECT r.outlet_id AS unit_id, r.id, r.version, r.recorded_at AS "recordedAt", u.code AS "outletCode",
       u.name AS "outletName", to_char(r.month, 'YYYY-MM') AS month, r.kind, r.title, r.content,
       r.person_no AS "personNo", r.is_deputy AS "isDeputy"
FROM personnel.statistics_report AS r
JOIN outlets.pub_org_unit AS u ON u.id = r.outlet_id
