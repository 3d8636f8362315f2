-- shown-gift-approvals: what an approval shows, with what was given out of it. Grain: one row per approval.
SELECT a.outlet_id AS unit_id, a.id, a.version, a.recorded_at AS "recordedAt", u.code AS "outletCode",
       a.approval_no AS "approvalNo", a.goods, a.quantity,
       coalesce((SELECT sum(g.quantity) FROM personnel.gift_issue AS g
                 WHERE g.outlet_id = a.outlet_id AND g.approval_no = a.approval_no), 0) AS issued,
       a.approved_on AS "approvedOn", a.reason
FROM personnel.gift_approval AS a
JOIN outlets.pub_org_unit AS u ON u.id = a.outlet_id
