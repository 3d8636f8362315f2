-- outlet-file: what is on record of one outlet's management on a day; of units, the nearest up the line of that day counts.
-- Grain: one row or none; parts without a record are NULL, lists hold what is recorded. $1 code; $2 day, today if null.
WITH it AS (
  SELECT o.outlet_id, o.lineage, coalesce($2::date, platform.today()) AS day
  FROM outlets.outlet_on(coalesce($2::date, platform.today())) AS o
  WHERE o.code COLLATE "C" = $1::text
)
SELECT i.day AS "asOf",
  (SELECT jsonb_object_agg(f.function, f.is_on) FROM outlets.core_function AS f
   WHERE f.outlet_id = i.outlet_id AND f.valid_from <= i.day AND (f.valid_to IS NULL OR f.valid_to > i.day)) AS functions,
  (SELECT jsonb_build_object('buildMode', b.build_mode, 'users', b.users, 'validFrom', b.valid_from)
   FROM outlets.build_mode AS b
   WHERE b.outlet_id = i.outlet_id AND b.valid_from <= i.day AND (b.valid_to IS NULL OR b.valid_to > i.day)) AS build,
  (SELECT jsonb_object_agg(r.kind, jsonb_build_object('holder', r.holder, 'holderNo', r.holder_no, 'validFrom', r.valid_from))
   FROM outlets.responsibility AS r
   WHERE r.outlet_id = i.outlet_id AND r.valid_from <= i.day AND (r.valid_to IS NULL OR r.valid_to > i.day)) AS holders,
  (SELECT jsonb_build_object('documentNo', d.document_no, 'acceptedOn', d.accepted_on, 'acceptedBy', d.accepted_by)
   FROM outlets.acceptance_document AS d
   WHERE d.outlet_id = i.outlet_id AND d.accepted_on <= i.day
   ORDER BY d.accepted_on DESC, d.id DESC LIMIT 1) AS acceptance,
  (SELECT jsonb_build_object('department', m.department, 'departmentName', m.department_name, 'decidedAt', u.code)
   FROM outlets.managing_department AS m
   JOIN outlets.org_unit AS u ON u.id = m.org_unit_id
   WHERE m.org_unit_id = ANY (i.lineage) AND m.valid_from <= i.day AND (m.valid_to IS NULL OR m.valid_to > i.day)
   ORDER BY array_position(i.lineage, m.org_unit_id) DESC LIMIT 1) AS management,
  (SELECT jsonb_agg(jsonb_build_object('dimension', n.dimension, 'department', n.department, 'holder', n.holder,
                                       'decidedAt', n.code))
   FROM (SELECT DISTINCT ON (g.dimension) g.dimension, g.department, g.holder, u.code
         FROM outlets.management_dimension AS g
         JOIN outlets.org_unit AS u ON u.id = g.org_unit_id
         WHERE g.org_unit_id = ANY (i.lineage) AND g.valid_from <= i.day AND (g.valid_to IS NULL OR g.valid_to > i.day)
         ORDER BY g.dimension, array_position(i.lineage, g.org_unit_id) DESC) AS n) AS dimensions
FROM it AS i
