-- renew-rights: takes from the run-time role what earlier versions gave it, in every schema of the owner, and lets it
-- connect where the owner may say so. :runtime is the quoted role. The grants follow in the same transaction, so other
-- connections see either state whole.
DO $renew$
DECLARE
  s record;
  runtime text := $role$:runtime$role$;
BEGIN
  FOR s IN SELECT n.nspname FROM pg_catalog.pg_namespace AS n
           JOIN pg_catalog.pg_roles AS r ON r.oid = n.nspowner
           WHERE r.rolname = current_user AND n.nspname <> 'public' AND n.nspname NOT LIKE 'pg\_%'
  LOOP
    EXECUTE format('REVOKE ALL ON SCHEMA %I FROM %s', s.nspname, runtime);
    EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM %s', s.nspname, runtime);
    EXECUTE format('REVOKE ALL ON ALL SEQUENCES IN SCHEMA %I FROM %s', s.nspname, runtime);
    EXECUTE format('REVOKE ALL ON ALL ROUTINES IN SCHEMA %I FROM %s', s.nspname, runtime);
  END LOOP;
  IF EXISTS (SELECT FROM pg_catalog.pg_database AS d
             JOIN pg_catalog.pg_roles AS r ON r.oid = d.datdba
             WHERE d.datname = current_database() AND r.rolname = current_user)
  THEN
    EXECUTE format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO %s', current_database(), runtime);
  END IF;
END
$renew$
