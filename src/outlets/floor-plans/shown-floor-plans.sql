-- shown-floor-plans: what a floor plan shows (R-070, R-122). Grain: one row per outlet and time the plan holds.
SELECT p.outlet_id AS unit_id, p.id, p.valid_from, p.valid_to, p.version, p.recorded_at AS "recordedAt",
       u.code AS "outletCode", u.name AS "outletName", p.plan_version AS "planVersion", p.file_ref AS "fileRef",
       p.file_sha256 AS "fileSha256", p.drawn_on AS "drawnOn", p.route_description IS NOT NULL AS "hasRoute",
       p.route_description AS "routeDescription", p.valid_from AS "validFrom", p.valid_to AS "validTo"
FROM outlets.floor_plan AS p
JOIN outlets.org_unit AS u ON u.id = p.outlet_id
