-- leave-other-lines: takes back what a set that is written again no longer names. Grain: one row per share taken back.
-- $1 account.
UPDATE outlets.cost_allocation AS a
SET ends_on = a.valid_from, version = a.version + 1, recorded_at = platform.now(), recorded_by = $1::int
FROM (
  SELECT s.org_unit_id, s.item, s.valid_from, array_agg(s.business_line) AS lines
  FROM pg_temp.stage_outlets_cost_allocation AS s
  WHERE s.refused_code IS NULL
  GROUP BY s.org_unit_id, s.item, s.valid_from
) AS w
WHERE w.org_unit_id = a.org_unit_id AND w.item = a.item AND w.valid_from = a.valid_from
  AND a.business_line <> ALL (w.lines) AND a.ends_on IS DISTINCT FROM a.valid_from
