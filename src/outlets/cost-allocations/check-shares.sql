-- check-shares: refuses every row of a set that is not 1 together, names a line twice or ends on two days (R-260). A row
-- refused before is missing in its set. Grain: one row per refused row.
UPDATE pg_temp.stage_outlets_cost_allocation AS s
SET refused_code = 'shares_not_whole',
    refused_about = jsonb_build_object('orgUnitCode', s.org_unit_code, 'item', s.item, 'validFrom', s.valid_from,
                                       'sum', w.sum::text)
FROM (
  SELECT x.org_unit_id, x.item, x.valid_from, sum(x.share) AS sum
  FROM pg_temp.stage_outlets_cost_allocation AS x
  WHERE x.refused_code IS NULL
  GROUP BY x.org_unit_id, x.item, x.valid_from
  HAVING sum(x.share) <> 1
      OR count(*) <> count(DISTINCT x.business_line)
      OR count(DISTINCT coalesce(x.valid_to, 'infinity')) <> 1
) AS w
WHERE w.org_unit_id = s.org_unit_id AND w.item = s.item AND w.valid_from = s.valid_from AND s.refused_code IS NULL
