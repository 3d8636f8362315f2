-- shown-documents: what a version of a document shows. Grain: one row per version and time it is in force.
SELECT d.org_unit_id AS unit_id, d.id, d.valid_from, d.valid_to, d.version, d.recorded_at AS "recordedAt",
       u.code AS "orgUnitCode", u.name AS "orgUnitName", d.document_code AS "documentCode", d.kind, d.title,
       d.document_version AS "documentVersion", d.issued_on AS "issuedOn", d.file_reference AS "fileReference", d.sha256,
       d.valid_from AS "validFrom", d.valid_to AS "validTo"
FROM outlets.document AS d
JOIN outlets.org_unit AS u ON u.id = d.org_unit_id
