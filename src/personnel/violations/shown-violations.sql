-- shown-violations: what a violation shows. Grain: one row per violation.
SELECT v.org_unit_id AS unit_id, v.id, v.version, v.recorded_at AS "recordedAt", v.person_no AS "personNo", p.name,
       u.code AS "orgUnitCode", v.violation_no AS "violationNo", v.occurred_on AS "occurredOn",
       to_char(v.occurred_on, 'YYYY-MM') AS month, v.kind, k.name_zh AS "kindName", v.level, l.deduction,
       l.is_veto AS "isVeto", k.vetoes_outlet AS "vetoesOutlet", v.description,
       v.withdrawn_on IS NOT NULL AS "isWithdrawn", v.withdrawn_on AS "withdrawnOn",
       v.withdrawn_reason AS "withdrawnReason"
FROM personnel.violation AS v
JOIN personnel.violation_kind AS k ON k.code = v.kind
JOIN personnel.violation_level AS l ON l.code = v.level
JOIN outlets.pub_org_unit AS u ON u.id = v.org_unit_id
LEFT JOIN personnel.person AS p ON p.id = v.person_id
