-- shown-signatures: what a signature shows. Grain: one row per person and circulation.
SELECT g.person_id AS unit_id, g.id, g.version, g.recorded_at AS "recordedAt", p.person_no AS "personNo", p.name,
       u.code AS "circulationUnitCode", c.circulation_no AS "circulationNo", c.title, g.signed_on AS "signedOn", g.way
FROM personnel.circulation_signature AS g
JOIN personnel.person AS p ON p.id = g.person_id
LEFT JOIN personnel.circulation AS c ON c.id = g.circulation_id
LEFT JOIN outlets.pub_org_unit AS u ON u.id = c.org_unit_id
