-- issue-target: sets the target of a unit. Grain: one row. $1 month, $2 metric, $3 unit, $4 value, $5 reason, $6 account.
INSERT INTO assessment.unit_target AS t (org_unit_id, month, metric, value, reason, changed_by)
VALUES ($3::int, $1::date, $2, $4::bigint, $5::text, $6::int)
ON CONFLICT ON CONSTRAINT unit_target_pkey DO UPDATE
SET value = excluded.value, reason = excluded.reason, version = t.version + 1, changed_at = platform.now(),
    changed_by = excluded.changed_by
RETURNING t.version
