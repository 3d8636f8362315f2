-- shown-board-findings: what hung on boards, as found. Grain: one row per outlet and day somebody looked.
SELECT f.outlet_id AS unit_id, f.id, f.version, f.recorded_at AS "recordedAt", u.code AS "outletCode",
       f.found_on AS "foundOn", f.numbers, f.without_photo AS "withoutPhoto", f.phone
FROM personnel.supervision_board_finding AS f
JOIN outlets.pub_org_unit AS u ON u.id = f.outlet_id
