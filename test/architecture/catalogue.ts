import { definerFunctions } from './definer-functions.js';
import { noRls } from './no-rls.js';

/** One thing that must hold of every object in the database. */
export interface CatalogueCheck {
  readonly what: string;
  /** Finds what breaks it, as one column `name`; `:runtime` stands for the run-time role. */
  readonly sql: string;
  /** Objects that may break it, each with its reason. An entry that breaks nothing is itself a fault. */
  readonly allowed?: Readonly<Record<string, string>>;
  /** Breaks it, inside a transaction that is rolled back. */
  readonly planted: string;
}

/** Schemas of ours: not Postgres's own, and not temporary. */
const ours = `n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'`;
const tables = `${ours} AND n.nspname <> 'public' AND n.nspname NOT LIKE '%\\_parts'`;
const relation = `(n.nspname || '.' || c.relname) AS name FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace`;
const routine = `p.oid::regprocedure::text AS name FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace`;
const anyRight = `'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER'`;

export const catalogueChecks: readonly CatalogueCheck[] = [
  {
    what: 'every table has row-level security, enabled and forced',
    sql: `SELECT ${relation} WHERE ${tables} AND c.relkind IN ('r', 'p') AND NOT c.relispartition
          AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
    allowed: noRls,
    planted: `CREATE TABLE platform.planted (id int); ALTER TABLE platform.planted ENABLE ROW LEVEL SECURITY`,
  },
  {
    what: 'every table with row-level security has a policy for the run-time role',
    sql: `SELECT ${relation} WHERE ${tables} AND c.relrowsecurity AND NOT EXISTS (
            SELECT 1 FROM pg_policy AS p WHERE p.polrelid = c.oid AND p.polroles = '{0}')`,
    planted: `CREATE TABLE platform.planted (id int); ALTER TABLE platform.planted ENABLE ROW LEVEL SECURITY`,
  },
  {
    what: 'every view answers with the rights of who asks (security_invoker)',
    sql: `SELECT ${relation} WHERE ${ours} AND c.relkind = 'v'
          AND NOT coalesce(c.reloptions && '{security_invoker=true,security_invoker=on}', false)`,
    planted: `CREATE VIEW platform.planted AS SELECT 1 AS x`,
  },
  {
    what: 'no view is materialised: it would hold rows of every scope',
    sql: `SELECT ${relation} WHERE ${ours} AND c.relkind = 'm'`,
    planted: `CREATE MATERIALIZED VIEW platform.planted AS SELECT 1 AS x`,
  },
  {
    what: 'the run-time role has no right on a partition, which has neither policies nor triggers of its parent',
    sql: `SELECT ${relation} WHERE (c.relispartition OR n.nspname LIKE '%\\_parts') AND c.relkind IN ('r', 'p')
          AND (has_table_privilege(:runtime, c.oid, ${anyRight})
               OR has_any_column_privilege(:runtime, c.oid, 'SELECT, INSERT, UPDATE, REFERENCES'))`,
    planted: `CREATE TABLE platform.planted (x int) PARTITION BY LIST (x);
              CREATE TABLE platform.planted_1 PARTITION OF platform.planted FOR VALUES IN (1);
              GRANT SELECT ON platform.planted_1 TO :runtime`,
  },
  {
    what: 'the run-time role cannot enter the schemas of partitions',
    sql: `SELECT n.nspname AS name FROM pg_namespace AS n
          WHERE n.nspname LIKE '%\\_parts' AND has_schema_privilege(:runtime, n.oid, 'USAGE, CREATE')`,
    planted: `CREATE SCHEMA planted_parts; GRANT USAGE ON SCHEMA planted_parts TO :runtime`,
  },
  {
    what: 'the run-time role makes nothing in our schemas',
    sql: `SELECT n.nspname AS name FROM pg_namespace AS n
          WHERE ${ours} AND has_schema_privilege(:runtime, n.oid, 'CREATE')`,
    planted: `CREATE SCHEMA planted; GRANT CREATE ON SCHEMA planted TO :runtime`,
  },
  {
    what: 'rights are given to the run-time role by name, never to everybody or by default',
    sql: `SELECT ${relation} WHERE ${ours} AND EXISTS (SELECT 1 FROM aclexplode(c.relacl) AS a WHERE a.grantee = 0)
          UNION ALL SELECT 'default rights of ' || d.defaclrole::regrole FROM pg_default_acl AS d`,
    planted: `CREATE TABLE platform.planted (id int); GRANT SELECT ON platform.planted TO PUBLIC`,
  },
  {
    what: 'functions with the owner’s rights are the listed ones',
    sql: `SELECT ${routine} WHERE ${ours} AND p.prosecdef`,
    allowed: definerFunctions,
    planted: `CREATE FUNCTION platform.planted() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'`,
  },
  {
    what: 'functions with the owner’s rights look names up in pg_catalog only',
    sql: `SELECT ${routine} WHERE ${ours} AND p.prosecdef
          AND NOT coalesce(p.proconfig && '{"search_path=pg_catalog","search_path=pg_catalog, pg_temp"}', false)`,
    planted: `CREATE FUNCTION platform.planted() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = platform
              AS 'SELECT 1'`,
  },
  {
    what: 'functions with the owner’s rights are not open to everybody',
    sql: `SELECT ${routine} WHERE ${ours} AND p.prosecdef AND (p.proacl IS NULL OR EXISTS (
            SELECT 1 FROM aclexplode(p.proacl) AS a WHERE a.grantee = 0))`,
    planted: `CREATE FUNCTION platform.planted() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'`,
  },
  {
    what: 'nothing of ours is owned by a superuser or by the run-time role',
    sql: `SELECT o.name FROM (
            SELECT c.relowner AS owner, ${relation} WHERE ${ours}
            UNION ALL SELECT p.proowner, ${routine} WHERE ${ours}
            UNION ALL SELECT n.nspowner, n.nspname FROM pg_namespace AS n WHERE ${tables}
          ) AS o JOIN pg_roles AS r ON r.oid = o.owner WHERE r.rolsuper OR r.rolname = :runtime::text`,
    planted: `RESET ROLE; CREATE TABLE platform.planted (id int)`,
  },
  {
    what: 'every fact table refuses UPDATE, DELETE and TRUNCATE',
    sql: `SELECT t.parent::text AS name FROM platform.partitioned_table AS t
          WHERE 3 <> (SELECT count(DISTINCT e.bit) FROM pg_trigger AS g CROSS JOIN (VALUES (8), (16), (32)) AS e (bit)
                      WHERE g.tgrelid = t.parent AND g.tgenabled = 'O' AND g.tgtype & e.bit <> 0
                        AND g.tgfoid = 'platform.refuse_change'::regproc)`,
    planted: `CREATE TABLE platform.planted (x int) PARTITION BY LIST (x);
              INSERT INTO platform.partitioned_table (parent, parts_schema) VALUES ('platform.planted', 'x')`,
  },
  {
    what: 'every fact table holds the gate of its outlet-months',
    sql: `SELECT t.parent::text AS name FROM platform.partitioned_table AS t
          WHERE NOT EXISTS (SELECT 1 FROM pg_trigger AS g WHERE g.tgrelid = t.parent AND g.tgenabled = 'O'
                              AND g.tgtype & 4 <> 0 AND g.tgfoid = 'months.refuse_ungated'::regproc)`,
    planted: `CREATE TABLE platform.planted (x int) PARTITION BY LIST (x);
              INSERT INTO platform.partitioned_table (parent, parts_schema) VALUES ('platform.planted', 'x')`,
  },
  {
    what: 'every table partitioned by month is known to the function that makes partitions',
    sql: `SELECT ${relation} JOIN pg_partitioned_table AS t ON t.partrelid = c.oid AND t.partstrat = 'r'
          WHERE ${ours} AND NOT EXISTS (SELECT 1 FROM platform.partitioned_table AS k WHERE k.parent = c.oid)`,
    planted: `CREATE TABLE platform.planted (x int) PARTITION BY RANGE (x)`,
  },
  {
    what: 'every table says what one row of it is',
    sql: `SELECT ${relation} WHERE ${tables} AND c.relkind IN ('r', 'p') AND NOT c.relispartition
          AND obj_description(c.oid, 'pg_class') IS NULL`,
    planted: `CREATE TABLE platform.planted (id int)`,
  },
  {
    what: 'codes and references sort and compare by their bytes (COLLATE "C")',
    sql: `SELECT n.nspname || '.' || c.relname || '.' || a.attname AS name
          FROM pg_attribute AS a
          JOIN pg_class AS c ON c.oid = a.attrelid
          JOIN pg_namespace AS n ON n.oid = c.relnamespace
          JOIN pg_collation AS l ON l.oid = a.attcollation
          WHERE ${tables} AND c.relkind IN ('r', 'p') AND NOT a.attisdropped AND l.collname <> 'C'
            AND a.attname ~ '(^|_)(code|ref|system)$'`,
    planted: `CREATE TABLE platform.planted (outlet_code text)`,
  },
  {
    what: 'constraints are named by what they hold',
    sql: `SELECT n.nspname || '.' || c.relname || '.' || k.conname AS name
          FROM pg_constraint AS k
          JOIN pg_class AS c ON c.oid = k.conrelid
          JOIN pg_namespace AS n ON n.oid = c.relnamespace
          WHERE ${tables} AND NOT c.relispartition AND k.contype IN ('c', 'f', 'p', 'u', 'x') AND k.conislocal
            AND k.conname !~ '_(pkey|fkey|ck|uq|ex)$'`,
    planted: `CREATE TABLE platform.planted (x int CHECK (x > 0))`,
  },
];
