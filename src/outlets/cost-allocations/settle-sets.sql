-- settle-sets: ends each share where the next set of its unit and item begins, whichever lines that names. Grain: one row
-- per share that ends on another day than before.
UPDATE outlets.cost_allocation AS a
SET valid_to = n.valid_to
FROM (
  SELECT x.id, least(x.ends_on, (
           SELECT min(y.valid_from) FROM outlets.cost_allocation AS y
           WHERE y.org_unit_id = x.org_unit_id AND y.item = x.item AND y.valid_from > x.valid_from
             AND coalesce(y.ends_on > y.valid_from, true))) AS valid_to
  FROM outlets.cost_allocation AS x
  WHERE (x.org_unit_id, x.item) IN (
    SELECT s.org_unit_id, s.item FROM pg_temp.stage_outlets_cost_allocation AS s WHERE s.refused_code IS NULL)
) AS n
WHERE n.id = a.id AND n.valid_to IS DISTINCT FROM a.valid_to
