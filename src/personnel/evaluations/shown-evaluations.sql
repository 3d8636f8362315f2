-- shown-evaluations: what an evaluation shows, with its person as of today. Grain: one row per person and period.
SELECT e.person_id AS unit_id, e.id, e.version, e.recorded_at AS "recordedAt",
       u.code AS "orgUnitCode", p.person_no AS "personNo", p.name AS "personName", e.period,
       e.evaluated_on AS "evaluatedOn", e.result, e.evaluator
FROM personnel.evaluation AS e
JOIN personnel.person AS p ON p.id = e.person_id
JOIN platform.org_unit AS u ON u.id = p.org_unit_id
