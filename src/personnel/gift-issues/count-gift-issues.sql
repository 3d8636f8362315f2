-- count-gift-issues: refuses issues beyond what their approval allows (R-231), with what was given out before, rows that are
-- replaced aside, and earlier rows of the call. From the first row that is too much on, those that do not fit beside the rows
-- before it. Grain: one row per refused row.
WITH issued AS (
  SELECT x.row_no, x.outlet_id, x.approval_no, x.quantity, a.quantity AS approved,
         coalesce((SELECT sum(g.quantity) FROM personnel.gift_issue AS g
                   WHERE g.outlet_id = x.outlet_id AND g.approval_no = x.approval_no
                     AND NOT EXISTS (SELECT FROM pg_temp.stage_personnel_gift_issue AS y
                                     WHERE y.outlet_id = g.outlet_id AND y.issue_no = g.issue_no
                                       AND y.refused_code IS NULL)), 0)
         + sum(x.quantity) OVER (PARTITION BY x.outlet_id, x.approval_no ORDER BY x.row_no) AS quantities
  FROM pg_temp.stage_personnel_gift_issue AS x
  JOIN personnel.gift_approval AS a ON a.outlet_id = x.outlet_id AND a.approval_no = x.approval_no
  WHERE x.refused_code IS NULL
), first AS (
  SELECT DISTINCT ON (i.outlet_id, i.approval_no) i.outlet_id, i.approval_no, i.row_no, i.quantities - i.quantity AS before
  FROM issued AS i
  WHERE i.quantities > i.approved
  ORDER BY i.outlet_id, i.approval_no, i.row_no
)
UPDATE pg_temp.stage_personnel_gift_issue AS s
SET refused_code = 'gift_approval_used_up',
    refused_about = jsonb_build_object('approvalNo', s.approval_no, 'approved', i.approved, 'issued', f.before + i.quantity)
FROM issued AS i
JOIN first AS f ON f.outlet_id = i.outlet_id AND f.approval_no = i.approval_no
WHERE i.row_no = s.row_no AND i.row_no >= f.row_no AND f.before + i.quantity > i.approved
RETURNING s.row_no
