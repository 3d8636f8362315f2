-- shown-circulations: what a circulation shows. Grain: one row per circulation.
SELECT c.org_unit_id AS unit_id, c.id, c.version, c.recorded_at AS "recordedAt", u.code AS "orgUnitCode",
       c.circulation_no AS "circulationNo", c.document_code AS "documentCode", c.title,
       c.document_version AS "documentVersion", c.file_reference AS "fileReference", c.post_code AS "postCode",
       c.circulated_on AS "circulatedOn", c.due_on AS "dueOn"
FROM personnel.circulation AS c
JOIN outlets.pub_org_unit AS u ON u.id = c.org_unit_id
