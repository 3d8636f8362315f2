-- cost-split: the cost of an outlet and month by class and item, with its parts by business line, exact to the fen.
-- Grain: one row, none where the outlet is absent or foreign. $1 code of the outlet, $2 first day of the month.
WITH place AS (
  SELECT u.id, u.code FROM outlets.org_unit AS u
  WHERE u.code = $1::text AND u.level = 'outlet' AND u.lineage && NULLIF(current_setting('app.scopes', true), '')::int[]
), parts AS (
  SELECT s.item, s.cost_class, s.cost_fen, s.org_unit_id, s.business_line, s.share, s.amount_fen
  FROM place AS p
  CROSS JOIN LATERAL outlets.cost_split(p.id, $2::date) AS s
), items AS (
  SELECT s.item, s.cost_class, s.cost_fen, u.code AS unit_code, count(s.business_line) AS lines,
         coalesce(json_agg(json_build_object('businessLine', s.business_line, 'share', s.share, 'amountFen', s.amount_fen)
                           ORDER BY s.business_line) FILTER (WHERE s.business_line IS NOT NULL), '[]') AS shares
  FROM parts AS s
  LEFT JOIN outlets.org_unit AS u ON u.id = s.org_unit_id
  GROUP BY s.item, s.cost_class, s.cost_fen, u.code
), lines AS (
  SELECT s.business_line, b.name_zh, sum(s.amount_fen)::bigint AS amount_fen
  FROM parts AS s
  JOIN outlets.business_line AS b ON b.code = s.business_line
  GROUP BY s.business_line, b.name_zh
)
SELECT p.code AS "outletCode", to_char($2::date, 'YYYY-MM') AS month,
       (SELECT coalesce(sum(i.cost_fen), 0)::bigint FROM items AS i) AS "totalFen",
       (SELECT coalesce(sum(i.cost_fen), 0)::bigint FROM items AS i WHERE i.lines = 0) AS "unallocatedFen",
       (SELECT coalesce(json_agg(json_build_object('costClass', i.cost_class, 'item', i.item, 'amountFen', i.cost_fen,
                                                   'orgUnitCode', i.unit_code, 'shares', i.shares)
                                 ORDER BY i.cost_class, i.item), '[]') FROM items AS i) AS items,
       (SELECT coalesce(json_agg(json_build_object('businessLine', l.business_line, 'businessLineName', l.name_zh,
                                                   'amountFen', l.amount_fen) ORDER BY l.business_line), '[]')
        FROM lines AS l) AS "businessLines"
FROM place AS p
