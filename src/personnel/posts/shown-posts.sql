-- shown-posts: what a post shows. Grain: one row per post.
SELECT p.org_unit_id AS unit_id, p.id, p.version, p.recorded_at AS "recordedAt", u.code AS "orgUnitCode",
       p.post_code AS "postCode", p.name, p.place, p.is_customer_facing AS "isCustomerFacing",
       p.is_independent AS "isIndependent", p.is_manager AS "isManager"
FROM personnel.post AS p
JOIN outlets.pub_org_unit AS u ON u.id = p.org_unit_id
