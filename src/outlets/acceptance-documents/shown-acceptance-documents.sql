-- shown-acceptance-documents: what an acceptance document shows. Grain: one row per document.
SELECT d.outlet_id AS unit_id, d.id, d.version, d.recorded_at AS "recordedAt",
       u.code AS "outletCode", u.name AS "outletName", d.document_no AS "documentNo", d.accepted_on AS "acceptedOn",
       d.accepted_by AS "acceptedBy", d.file_reference AS "fileReference"
FROM outlets.acceptance_document AS d
JOIN outlets.org_unit AS u ON u.id = d.outlet_id
