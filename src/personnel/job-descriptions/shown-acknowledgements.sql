-- shown-acknowledgements: who has signed which description. Grain: one row per person and version of a description.
SELECT a.person_id AS unit_id, a.id, a.version, a.recorded_at AS "recordedAt", n.person_no AS "personNo",
       n.name AS "personName", d.post_code AS "postCode", d.edition, a.description_version AS "descriptionVersion",
       a.acknowledged_on AS "acknowledgedOn"
FROM personnel.job_acknowledgement AS a
JOIN personnel.person AS n ON n.id = a.person_id
JOIN personnel.job_description AS d ON d.id = a.job_description_id
