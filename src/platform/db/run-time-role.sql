-- run-time-role: what makes the role of this connection more than a run-time role may be.
-- Grain: one row per reason; none for a role that may serve. A role counts with every role it is a member of, because
-- it could take that one's rights at any time. Temporary tables of other connections are not ownership.
WITH held AS (
  SELECT r.oid, r.rolname, r.rolsuper, r.rolbypassrls
  FROM pg_catalog.pg_roles AS r
  WHERE pg_catalog.pg_has_role(current_user, r.oid, 'MEMBER')
)
SELECT 'is a superuser' AS reason, h.rolname AS via, NULL::text AS object
FROM held AS h
WHERE h.rolsuper
UNION ALL
SELECT 'bypasses row-level security', h.rolname, NULL
FROM held AS h
WHERE h.rolbypassrls
UNION ALL
(
  SELECT 'owns objects', h.rolname, pg_catalog.pg_describe_object(d.classid, d.objid, d.objsubid)
  FROM held AS h
  JOIN pg_catalog.pg_shdepend AS d
    ON d.refclassid = 'pg_catalog.pg_authid'::regclass AND d.refobjid = h.oid AND d.deptype = 'o'
  JOIN pg_catalog.pg_database AS db ON db.datname = pg_catalog.current_database()
  LEFT JOIN pg_catalog.pg_class AS c ON d.classid = 'pg_catalog.pg_class'::regclass AND c.oid = d.objid
  WHERE (d.dbid = db.oid OR (d.dbid = 0 AND d.classid = 'pg_catalog.pg_database'::regclass AND d.objid = db.oid))
    AND c.relpersistence IS DISTINCT FROM 't'
  ORDER BY h.rolname, d.classid, d.objid
  LIMIT 1
)
