-- shown-sign-findings: how a sign of an outlet was found (R-068, R-297). Grain: one row per outlet, sign and day.
SELECT f.outlet_id AS unit_id, f.id, f.version, f.recorded_at AS "recordedAt", u.code AS "outletCode",
       u.name AS "outletName", f.sign, f.found_on AS "foundOn", f.is_in_place AS "isInPlace", f.photo_ref AS "photoRef",
       f.photo_sha256 AS "photoSha256", f.note
FROM outlets.sign_finding AS f
JOIN outlets.org_unit AS u ON u.id = f.outlet_id
