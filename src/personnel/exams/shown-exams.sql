-- shown-exams: what an exam shows. Grain: one row per person, subject and day.
SELECT e.person_id AS unit_id, e.id, e.version, e.recorded_at AS "recordedAt", p.person_no AS "personNo", p.name,
       o.code AS "orgUnitCode", e.subject, e.taken_on AS "takenOn", e.score, e.pass_mark AS "passMark",
       e.validity_months AS "validityMonths", e.is_passed AS "isPassed", e.valid_to AS "validTo"
FROM personnel.exam AS e
JOIN personnel.person AS p ON p.id = e.person_id
JOIN outlets.pub_org_unit AS o ON o.id = p.org_unit_id
