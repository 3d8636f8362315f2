-- count-gift-issues: refuses issues beyond what their approval allows (R-231), with what was given out before, rows that are
-- replaced aside, and earlier rows of the call. Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_gift_issue AS s
SET refused_code = 'gift_approval_used_up',
    refused_about = jsonb_build_object('approvalNo', s.approval_no, 'approved', a.quantity, 'issued', f.issued)
FROM (
  SELECT x.row_no,
         coalesce((SELECT sum(g.quantity) FROM personnel.gift_issue AS g
                   WHERE g.outlet_id = x.outlet_id AND g.approval_no = x.approval_no
                     AND NOT EXISTS (SELECT FROM pg_temp.stage_personnel_gift_issue AS y
                                     WHERE y.outlet_id = g.outlet_id AND y.issue_no = g.issue_no
                                       AND y.refused_code IS NULL)), 0)
         + sum(x.quantity) OVER (PARTITION BY x.outlet_id, x.approval_no ORDER BY x.row_no) AS issued
  FROM pg_temp.stage_personnel_gift_issue AS x
  WHERE x.refused_code IS NULL AND x.approval_no IS NOT NULL
) AS f, personnel.gift_approval AS a
WHERE f.row_no = s.row_no AND a.outlet_id = s.outlet_id AND a.approval_no = s.approval_no AND f.issued > a.quantity
