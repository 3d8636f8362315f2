-- shown-job-descriptions: what a description of a post shows. Grain: one row per unit, post and time it holds.
SELECT d.org_unit_id AS unit_id, d.id, d.valid_from, d.valid_to, d.version, d.recorded_at AS "recordedAt",
       u.code AS "orgUnitCode", d.post_code AS "postCode", p.name AS "postName", d.edition, d.content,
       d.valid_from AS "validFrom", d.valid_to AS "validTo"
FROM personnel.job_description AS d
JOIN personnel.post AS p ON p.post_code = d.post_code
JOIN outlets.pub_org_unit AS u ON u.id = d.org_unit_id
