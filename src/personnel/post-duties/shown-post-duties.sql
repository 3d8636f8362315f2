-- shown-post-duties: what a duty shows; repeated where another post of the unit owns one of the same words on $1.
-- Grain: one row per unit, duty and time it holds.
SELECT d.org_unit_id AS unit_id, d.id, d.valid_from, d.valid_to, d.version, d.recorded_at AS "recordedAt",
       u.code AS "orgUnitCode", d.duty_code AS "dutyCode", d.name, d.goal, d.post_code AS "postCode",
       p.name AS "postName", d.post_code IS NULL AS "isOwnerless",
       EXISTS (SELECT FROM personnel.post_duty AS o
               WHERE o.org_unit_id = d.org_unit_id AND o.name = d.name AND o.post_code <> d.post_code
                 AND o.valid_from <= $1::date AND (o.valid_to IS NULL OR o.valid_to > $1::date)) AS "isRepeated",
       d.valid_from AS "validFrom", d.valid_to AS "validTo"
FROM personnel.post_duty AS d
JOIN outlets.pub_org_unit AS u ON u.id = d.org_unit_id
LEFT JOIN personnel.post AS p ON p.post_code = d.post_code
