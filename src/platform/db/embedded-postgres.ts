import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { postgresBinaries } from './embedded/binaries.js';
import { openDataFolder, type DataFolder } from './embedded/data-folder.js';
import { ServerKeeper } from './embedded/server-keeper.js';
import { ensureCluster, findRunning, launch, stopServer, SUPERUSER } from './embedded/server-process.js';
import type { RunningServer } from './embedded/server-process.js';
import { whileLocked } from './embedded/start-lock.js';

export interface EmbeddedPostgresOptions {
  /** The folder of the whole product; the cluster is a folder in it. */
  readonly dataDir: string;
  /** False loses data in a crash and is faster: for tests. */
  readonly durable?: boolean;
  /** Further arguments of the server, such as `-c`, `max_connections=200`. */
  readonly flags?: readonly string[];
}

export interface EmbeddedPostgres {
  readonly port: number;
  readonly pid: number;
  /** The folder with the cluster and its log. */
  readonly home: string;
  /** Whether the server was running already, such as after this process's predecessor was killed. */
  readonly adopted: boolean;
  readonly ownerPassword: string;
  readonly runtimePassword: string;
  superuserUrl(database: string): string;
  ownerUrl(database: string): string;
  runtimeUrl(database: string): string;
  /** Settles when the server is gone without `stop`. */
  readonly lost: Promise<void>;
  /** Ends the server, unless another process uses it too; after `patienceMs` without its last checkpoint. */
  stop(patienceMs?: number): Promise<void>;
}

export const OWNER_ROLE = 'outlet_owner';
export const RUNTIME_ROLE = 'outlet_runtime';

const SETUP_LOCK = 780_310_003; // Two processes that start at once on a new folder both come here.
const STOP_MS = 8_000;
const START_TRIES = 5; // Another process may take the port between its choice and its use.
const PASSING = /could not bind|Address already in use|pre-existing shared memory|lock file "postmaster.pid"/;

/** Starts the Postgres of a data folder, making both first where they are missing, or adopts the one running. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  return whileLocked(options.dataDir, async () => {
    const folder = openDataFolder(options.dataDir);
    const running = findRunning(folder);
    if (running && (await untilReady(folder, running, gone(folder, running))) === undefined) {
      return handle(options.dataDir, folder, running, true);
    }
    return handle(options.dataDir, folder, await startServer(folder, options), false);
  });
}

/** A server that is not a child of ours is watched from outside. */
async function gone(folder: DataFolder, server: RunningServer): Promise<string> {
  while (findRunning(folder)?.pid === server.pid) await sleep(50, undefined, { ref: false });
  return 'It stopped.';
}

async function startServer(folder: DataFolder, options: EmbeddedPostgresOptions): Promise<RunningServer> {
  const { durable = true, flags = [] } = options;
  const binaries = postgresBinaries(folder.home, folder.account);
  await ensureCluster(folder, binaries, durable);
  for (let tries = 1; ; tries++) {
    const { server, ended } = await launch(folder, binaries, { durable, flags });
    const failure = await untilReady(folder, server, ended);
    if (failure === undefined) return server;
    if (tries === START_TRIES || !PASSING.test(failure)) throw new Error(`The embedded Postgres ended: ${failure}`);
    await sleep(tries * 300);
  }
}

/** What the server said at its end, or undefined once it answers. Recovery after a crash may take its time. */
async function untilReady(
  folder: DataFolder,
  server: RunningServer,
  ended: Promise<string>,
): Promise<string | undefined> {
  let end: string | undefined;
  void ended.then((said) => (end = said));
  const superuser = urls(folder, server).superuserUrl('postgres');
  for (;;) {
    if (end !== undefined) return end;
    const client = new Client({ connectionString: superuser, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined); // The failed attempt is told by connect().
    try {
      await client.connect();
      await client.end();
      return undefined;
    } catch (error) {
      if (error instanceof DatabaseError && error.code === '28P01') {
        throw new Error(`The passwords in DATA_DIR are not those of the database in ${folder.home}.`, { cause: error });
      }
      await sleep(20);
    }
  }
}

function urls(folder: DataFolder, { port }: RunningServer) {
  const { superuserPassword, ownerPassword, runtimePassword } = folder.credentials;
  const url = (role: string, password: string) => (database: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  return {
    superuserUrl: url(SUPERUSER, superuserPassword),
    ownerUrl: url(OWNER_ROLE, ownerPassword),
    runtimeUrl: url(RUNTIME_ROLE, runtimePassword),
  };
}

async function handle(
  dataDir: string,
  folder: DataFolder,
  server: RunningServer,
  adopted: boolean,
): Promise<EmbeddedPostgres> {
  const addresses = urls(folder, server);
  const keeper = await ServerKeeper.take(
    addresses.superuserUrl('postgres'),
    () => findRunning(folder)?.pid === server.pid,
  );
  const { ownerPassword, runtimePassword } = folder.credentials;
  return {
    ...addresses,
    ...server,
    home: folder.home,
    adopted,
    ownerPassword,
    runtimePassword,
    lost: keeper.lost,
    stop: (patienceMs = STOP_MS) =>
      whileLocked(dataDir, async () => {
        if (await keeper.leave()) await stopServer(folder, server, patienceMs);
      }),
  };
}

/**
 * The two roles of the product and one database that the owner role owns. The roles get the passwords of the data
 * folder, so that a copied folder and a changed file agree again.
 */
export async function ensureRolesAndDatabase(
  server: Pick<EmbeddedPostgres, 'superuserUrl' | 'ownerPassword' | 'runtimePassword'>,
  database: string,
): Promise<void> {
  const client = new Client({ connectionString: server.superuserUrl('postgres') });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [SETUP_LOCK]); // Ends with the connection.
    for (const [role, password] of [
      [OWNER_ROLE, server.ownerPassword],
      [RUNTIME_ROLE, server.runtimePassword],
    ] as const) {
      const { rowCount } = await client.query('SELECT FROM pg_catalog.pg_roles WHERE rolname = $1', [role]);
      const verb = rowCount ? 'ALTER' : 'CREATE';
      const attributes = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';
      await client.query(`${verb} ROLE ${role} ${attributes} PASSWORD ${client.escapeLiteral(password)}`);
    }
    const name = client.escapeIdentifier(database);
    const { rowCount } = await client.query('SELECT FROM pg_catalog.pg_database WHERE datname = $1', [database]);
    if (!rowCount) await client.query(`CREATE DATABASE ${name} OWNER ${OWNER_ROLE}`);
    await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
    await client.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${name} TO ${RUNTIME_ROLE}`);
  } finally {
    await client.end();
  }
}
