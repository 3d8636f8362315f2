-- target-rows: how the target behind a rate was set, the last setting first in force. Grain: one row per setting, by id.
-- $1 outlet id, $2 first day of the month, $3 instant of publishing, $4 metric, $5 id to go on after or NULL, $6 rows.
SELECT c.id AS seq, 'target' AS kind, NULL AS source_system, NULL AS source_ref, NULL AS replaces, 1 AS sign,
       to_char(c.month, 'YYYY-MM') AS month, to_char(c.month, 'YYYY-MM') AS counted_month, NULL AS business_line,
       json_build_object('metric', c.metric, 'value', trim_scale(c.value), 'exempt', c.exempt, 'reason', c.reason) AS detail,
       trim_scale(c.value) AS quantity, c.batch_id::text AS batch_id, assessment.instant_text(c.changed_at) AS received_at,
       NULL AS reason
FROM assessment.target_change AS c
WHERE c.outlet_id = $1::int AND c.month = $2::date AND c.metric = $4
  AND c.changed_at <= $3::timestamptz
  AND ($5::bigint IS NULL OR c.id > $5::bigint)
ORDER BY c.id
LIMIT $6::int
