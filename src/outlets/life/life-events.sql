-- life-events: what is on record of one outlet's life: the steps that were made, and dates of the record that no step set.
-- Grain: one row per step or date, in order of days. $1 outlet id.
SELECT h.to_state AS "to", h.effective_on AS "effectiveOn", h.resumes_on AS "resumesOn", h.closed_on AS "closedOn", h.reason,
       h.source, h.recorded_at AS "recordedAt"
FROM (
  SELECT e.to_state, e.effective_on, e.resumes_on, e.closed_on, e.reason, 'transition' AS source, e.recorded_at, e.id
  FROM outlets.life_event AS e WHERE e.outlet_id = $1::int
  UNION ALL
  SELECT 'in_business', o.opened_on, NULL, NULL, NULL, 'record', NULL, 0
  FROM outlets.outlet AS o
  WHERE o.outlet_id = $1::int
    AND NOT EXISTS (SELECT FROM outlets.life_event AS e WHERE e.outlet_id = $1::int AND e.to_state = 'planned')
  UNION ALL
  SELECT 'suspended', s.from_on, s.to_on, NULL, NULL, 'record', NULL, 0
  FROM outlets.outlet_suspension AS s
  WHERE s.outlet_id = $1::int
    AND NOT EXISTS (SELECT FROM outlets.life_event AS e
                    WHERE e.outlet_id = $1::int AND e.to_state = 'suspended' AND e.effective_on = s.from_on)
  UNION ALL
  SELECT 'closed', o.closed_on, NULL, NULL, NULL, 'record', NULL, 0
  FROM outlets.outlet AS o
  WHERE o.outlet_id = $1::int AND o.closed_on IS NOT NULL
    AND NOT EXISTS (SELECT FROM outlets.life_event AS e WHERE e.outlet_id = $1::int AND e.to_state = 'closed')
) AS h
ORDER BY h.effective_on, h.id, h.to_state
