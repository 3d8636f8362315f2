-- judge-gift-issues: refuses gifts without an activity or an approval of their outlet and goods by that day (R-231), personal
-- numbers as receivers (R-083) and days to come. Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_gift_issue AS s
SET refused_code = f.code,
    refused_about = jsonb_build_object('issueNo', s.issue_no, 'approvalNo', s.approval_no, 'issuedOn', s.issued_on)
FROM (
  SELECT x.row_no,
         CASE
           WHEN x.issued_on > platform.today() THEN 'gift_not_issued_yet'
           WHEN regexp_replace(normalize(x.receiver_reference, NFKC), '[^0-9A-Za-z]', '', 'g')
                ~ '^((86|0086)?1[3-9][0-9]{9}|[1-9][0-9]{16}[0-9Xx])$' THEN 'gift_receiver_personal'
           WHEN x.approval_no IS NULL AND x.activity_reference IS NULL THEN 'gift_needs_basis'
           WHEN x.approval_no IS NOT NULL AND a.id IS NULL THEN 'gift_needs_basis'
           WHEN a.recorded_by = $1::int THEN 'gift_approved_by_issuer'
         END AS code
  FROM pg_temp.stage_personnel_gift_issue AS x
  LEFT JOIN personnel.gift_approval AS a ON a.outlet_id = x.outlet_id AND a.approval_no = x.approval_no
    AND a.goods = x.goods AND a.approved_on <= x.issued_on
) AS f
WHERE f.row_no = s.row_no AND f.code IS NOT NULL AND s.refused_code IS NULL
