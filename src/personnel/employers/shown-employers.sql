-- shown-employers: what an employer shows. Grain: one row per employer.
SELECT e.org_unit_id AS unit_id, e.id, e.version, e.recorded_at AS "recordedAt",
       u.code AS "orgUnitCode", e.employer_code AS "employerCode", e.name, e.kind, e.credit_code AS "creditCode"
FROM personnel.employer AS e
JOIN platform.org_unit AS u ON u.id = e.org_unit_id
