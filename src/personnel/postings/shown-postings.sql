-- shown-postings: what a posting shows; acknowledged where the description of its post that holds on $1 was signed as it
-- stands. Grain: one row per person, slot and time it held.
SELECT t.org_unit_id AS unit_id, t.id, t.valid_from, t.valid_to, t.version, t.recorded_at AS "recordedAt",
       t.person_no AS "personNo", n.name AS "personName", t.post_code AS "postCode", p.name AS "postName",
       CASE WHEN t.outlet_id IS NOT NULL THEN u.code END AS "outletCode",
       CASE WHEN t.outlet_id IS NULL THEN u.code END AS "orgUnitCode",
       u.name AS "unitName", t.is_deputy AS "isDeputy", t.channel,
       EXISTS (SELECT FROM personnel.job_description_on(t.post_code, t.org_unit_id, $1::date) AS d
               JOIN personnel.job_acknowledgement AS a ON a.job_description_id = d.id AND a.description_version = d.version
               WHERE a.person_id = t.person_id) AS "isAcknowledged",
       t.valid_from AS "validFrom", t.valid_to AS "validTo"
FROM personnel.posting AS t
JOIN personnel.post AS p ON p.post_code = t.post_code
JOIN outlets.pub_org_unit AS u ON u.id = t.org_unit_id
LEFT JOIN personnel.person AS n ON n.id = t.person_id
