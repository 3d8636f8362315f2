-- shown-people: what a person shows on the day $1; whether somebody works or is cleared is of that day, the rest of today.
-- Unit that hired and employer are NULL where they are those of a branch that the caller does not see.
-- Grain: one row per person.
SELECT p.org_unit_id AS unit_id, p.id, p.version, p.recorded_at AS "recordedAt",
       p.person_no AS "personNo", p.name, u.code AS "orgUnitCode", u.name AS "orgUnitName", h.code AS "hiringUnitCode",
       e.employer_code AS "employerCode", e.name AS "employerName", CASE p.employment_type WHEN 'dispatched' THEN 'dispatch' WHEN 'outsourced' THEN 'outsourcing'
                              WHEN 'partner_stationed' THEN 'partner' ELSE 'company' END AS "employerKind",
       p.employment_type AS "employmentType", p.origin, p.identity_kind AS "identityKind",
       p.identity_masked AS "identityNumber", p.phone_masked AS phone,
       p.hired_on AS "hiredOn", p.left_on AS "leftOn",
       CASE WHEN p.activated_on >= p.hired_on THEN p.activated_on END AS "activatedOn",
       p.hired_on <= $1::date AND (p.left_on IS NULL OR p.left_on > $1::date) AS "isActive",
       p.activated_on IS NOT NULL AND p.activated_on >= p.hired_on AND p.activated_on <= $1::date AS "isActivated",
       c.background_check AS "backgroundCheck", c.qualification_review AS "qualificationReview",
       c.background_check = 'passed' AND c.qualification_review = 'passed' AS "isCleared", -- As personnel.is_cleared asks.
       personnel.is_inducted(p.id, $1::date) AS "isInducted"
FROM personnel.person AS p
JOIN platform.org_unit AS u ON u.id = p.org_unit_id
LEFT JOIN platform.org_unit AS h ON h.id = p.hiring_unit_id
LEFT JOIN personnel.employer AS e ON e.id = p.employer_id
CROSS JOIN LATERAL (
  SELECT personnel.clearance_on(p.id, 'background_check', $1::date) AS background_check,
         personnel.clearance_on(p.id, 'qualification_review', $1::date) AS qualification_review
  LIMIT 1 -- So that each is asked once.
) AS c
