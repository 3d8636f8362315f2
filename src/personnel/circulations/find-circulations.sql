-- find-circulations: the circulation that a row of a paper list names. Grain: one row per staged row whose circulation is there.
UPDATE pg_temp.stage_personnel_circulation_signature AS s
SET circulation_id = c.id, way = 'paper'
FROM personnel.circulation AS c
JOIN outlets.pub_org_unit AS u ON u.id = c.org_unit_id
WHERE u.code = s.circulation_unit_code AND c.circulation_no = s.circulation_no
