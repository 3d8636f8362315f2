-- check-names: refuses shares of an item without a class, or for a line that is not in the catalogue that day. Grain: one
-- row per refused row.
UPDATE pg_temp.stage_outlets_cost_allocation AS s
SET refused_code = f.code, refused_about = jsonb_build_object('item', s.item, 'businessLine', s.business_line)
FROM (
  SELECT x.row_no,
         CASE
           WHEN NOT EXISTS (SELECT FROM outlets.business_line AS b
                            WHERE b.code = x.business_line AND b.valid_from <= x.valid_from
                              AND (b.valid_to IS NULL OR b.valid_to > x.valid_from)) THEN 'unknown_business_line'
           WHEN NOT EXISTS (SELECT FROM outlets.cost_item AS i WHERE i.item = x.item) THEN 'unknown_cost_item'
         END AS code
  FROM pg_temp.stage_outlets_cost_allocation AS x
  WHERE x.refused_code IS NULL
) AS f
WHERE f.row_no = s.row_no AND f.code IS NOT NULL
