import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import { Client, DatabaseError, escapeIdentifier, escapeLiteral } from 'pg';
import { DataSource } from 'typeorm';
import { typeormOptions } from './data-source.js';
import { sqlFile } from './sql-file.js';

const RENEW_RIGHTS = sqlFile(__dirname, 'renew-rights.sql');
const RUN_TIME_ROLE = sqlFile(__dirname, 'run-time-role.sql');
const GRANTS = path.join(__dirname, '../../../migrations/grants');

const MIGRATION_LOCK = 780_310_002; // One process at a time changes a database; the others wait and find it done.
const SERVER_VERSION_MIN = 150_000;
const UNDEFINED_TABLE = '42P01';
const INSUFFICIENT_PRIVILEGE = '42501';
const ROLE_EXISTS = new Set(['42710', '23505']); // Made meanwhile by a process that migrates another database.

/** A start or a migration that must not go on; the sentence says what to do. */
export class StartRefused extends Error {}

export interface MigrationTarget {
  /** The owner role. */
  readonly ownerUrl: string;
  /** The run-time role that gets its rights; it is made where it is missing and the owner may make roles. */
  readonly runtimeUrl: string;
}

/** Brings a database to this version: pending migrations, one transaction each, then the rights of the run-time role. */
export async function migrate(target: MigrationTarget): Promise<readonly string[]> {
  return alone(target, async (owner) => {
    await refuseOldServer(owner);
    await ensureRuntimeRole(owner, new URL(target.runtimeUrl));
    const done = await withMigrations(target, async (source) => source.runMigrations({ transaction: 'each' }));
    await grantRights(owner, decodeURIComponent(new URL(target.runtimeUrl).username));
    return done.map(({ name }) => name);
  });
}

/** Takes the last migration back. */
export async function revertLast(target: MigrationTarget): Promise<void> {
  await alone(target, () =>
    withMigrations(target, async (source) => source.undoLastMigration({ transaction: 'each' })),
  );
}

/** The migrations of this version that the database has not had, asked as the run-time role. */
export async function pendingMigrations(runtimeUrl: string): Promise<readonly string[]> {
  const options = typeormOptions({ url: runtimeUrl, poolSize: 1, applicationName: 'outlet-operations-start' });
  const known = (options.migrations as (new () => { name?: string })[]).map((type) => new type().name ?? type.name);
  return connected(runtimeUrl, async (client) => {
    try {
      const { rows } = await client.query<{ name: string }>('SELECT m.name FROM public.migrations AS m');
      const applied = new Set(rows.map(({ name }) => name));
      return known.filter((name) => !applied.has(name));
    } catch (error) {
      // No table yet, or no rights yet: either way nothing has been migrated for this role.
      if (error instanceof DatabaseError && [UNDEFINED_TABLE, INSUFFICIENT_PRIVILEGE].includes(error.code ?? '')) {
        return known;
      }
      throw error;
    }
  });
}

/** Refuses to serve with a role that row-level security does not hold, or on a server that is too old. */
export async function refuseUnfitRuntimeRole(runtimeUrl: string): Promise<void> {
  await connected(runtimeUrl, async (client) => {
    await refuseOldServer(client);
    const { rows } = await client.query<{ reason: string; via: string; object: string | null }>(RUN_TIME_ROLE);
    const [first] = rows;
    if (!first) return;
    const { reason, via, object } = first;
    throw new StartRefused(
      `The role of DATABASE_URL ${reason} (as "${via}"${object ? `: ${object}` : ''}). It must be a run-time role that owns nothing, is no ` +
        'superuser and does not bypass row-level security; the owner role belongs in MIGRATION_DATABASE_URL.',
    );
  });
}

async function alone<T>(target: MigrationTarget, work: (owner: Client) => Promise<T>): Promise<T> {
  return connected(target.ownerUrl, async (owner) => {
    await owner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return work(owner); // The lock ends with the connection.
  });
}

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'start' });
  client.on('error', () => undefined); // The statement under way fails with it.
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function withMigrations<T>(target: MigrationTarget, work: (source: DataSource) => Promise<T>): Promise<T> {
  const settings = { url: target.ownerUrl, poolSize: 2, applicationName: 'outlet-operations-migrate' };
  // An index over a year of facts takes longer than any statement of the application may.
  const source = await new DataSource(typeormOptions({ ...settings, statementTimeoutMs: 0 })).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(`SELECT current_setting('server_version_num') AS version`);
  if (Number(rows[0]?.version) < SERVER_VERSION_MIN) throw new StartRefused('PostgreSQL 15 or newer is needed.');
}

async function ensureRuntimeRole(owner: Client, runtime: URL): Promise<void> {
  const role = decodeURIComponent(runtime.username);
  const { rowCount } = await owner.query('SELECT FROM pg_catalog.pg_roles AS r WHERE r.rolname = $1', [role]);
  if (rowCount) return;
  const sql = (password: string) =>
    `CREATE ROLE ${escapeIdentifier(role)} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${password}`;
  try {
    await owner.query(sql(escapeLiteral(decodeURIComponent(runtime.password))));
  } catch (error) {
    if (error instanceof DatabaseError && ROLE_EXISTS.has(error.code ?? '')) return;
    if (error instanceof DatabaseError && error.code === INSUFFICIENT_PRIVILEGE) {
      throw new StartRefused(
        `The run-time role of DATABASE_URL does not exist, and the owner role may not make roles. As an administrator ` +
          `of the server run:  ${sql(`'<the password in DATABASE_URL>'`)};`,
      );
    }
    throw error;
  }
}

async function grantRights(owner: Client, runtimeRole: string): Promise<void> {
  const role = escapeIdentifier(runtimeRole);
  const files = readdirSync(GRANTS).filter((file) => file.endsWith('.sql'));
  const statements = [RENEW_RIGHTS, ...files.sort().map((file) => sqlFile(GRANTS, file))];
  await owner.query('BEGIN');
  for (const sql of statements) await owner.query(sql.replaceAll(':runtime', () => role));
  await owner.query('COMMIT');
}
