-- shown-displayed-documents: what was found displayed, beside what is in force on $1. Grain: one row per finding.
SELECT d.outlet_id AS unit_id, d.id, d.valid_from, d.valid_to, d.version, d.recorded_at AS "recordedAt",
       u.code AS "outletCode", u.name AS "outletName", d.place, d.kind, NULLIF(d.document_key, '') AS "documentCode",
       d.is_displayed AS "isDisplayed", d.version_found AS "versionFound", d.valid_from AS "foundOn",
       c.document_version AS "currentVersion", d.is_displayed AND c.is_same AS "isCurrent",
       d.is_displayed AND coalesce(NOT c.is_same, false) AS "isStale", d.note, d.photo_reference AS "photoReference"
FROM outlets.displayed_document AS d
JOIN outlets.org_unit AS u ON u.id = d.outlet_id
LEFT JOIN LATERAL (
  SELECT x.document_version, coalesce(x.document_version = d.version_found, false)
           AND (d.document_key = '' OR d.document_key = x.document_code) AS is_same
  FROM outlets.document_to_compare(d.outlet_id, d.kind, d.document_key, $1::date) AS x
) AS c ON true
