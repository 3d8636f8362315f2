-- take-closing-back: says that a closing was taken back where the day of closing was taken off the record.
-- Grain: one row, or none where the last step was not a closing. $1 outlet id.
INSERT INTO outlets.life_event (outlet_id, to_state, effective_on)
SELECT e.outlet_id, 'in_business', greatest(platform.today(), e.effective_on)
FROM (SELECT x.outlet_id, x.to_state, x.effective_on FROM outlets.life_event AS x
      WHERE x.outlet_id = $1::int
      ORDER BY x.effective_on DESC, x.id DESC LIMIT 1) AS e
WHERE e.to_state IN ('closing', 'closed')
