-- shown-gift-issues: what a gift that was given out shows. Grain: one row per issue.
SELECT g.outlet_id AS unit_id, g.id, g.version, g.recorded_at AS "recordedAt", u.code AS "outletCode",
       g.issue_no AS "issueNo", g.issued_on AS "issuedOn", g.goods, g.quantity,
       g.receiver_reference AS "receiverReference", g.activity_reference AS "activityReference",
       g.approval_no AS "approvalNo"
FROM personnel.gift_issue AS g
JOIN outlets.pub_org_unit AS u ON u.id = g.outlet_id
