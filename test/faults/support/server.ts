import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Client } from 'pg';
import { ensureRolesAndDatabase, OWNER_ROLE, RUNTIME_ROLE } from '../../../src/platform/db/embedded-postgres.js';
import { postgresBinaries } from '../../../src/platform/db/embedded/binaries.js';
import { openDataFolder, type DataFolder } from '../../../src/platform/db/embedded/data-folder.js';
import { ensureCluster, freePort, SUPERUSER } from '../../../src/platform/db/embedded/server-process.js';
import { until } from './checks.js';

/**
 * A Postgres of this run's own that keeps what it has acknowledged (fsync on), on one port for all its lives: what an
 * operator's server is to the processes of the product.
 */
export class Server {
  private child: ChildProcess | undefined;
  private ended: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly dataDir: string,
    private readonly folder: DataFolder,
    private readonly port: number,
  ) {}

  static async start(): Promise<Server> {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'outlet-operations-faults-'));
    const folder = openDataFolder(path.join(dataDir, 'data'));
    await ensureCluster(folder, postgresBinaries(folder.home, folder.account), true);
    const server = new Server(dataDir, folder, await freePort());
    await server.start();
    return server;
  }

  url(role: 'superuser' | 'owner' | 'runtime', database: string): string {
    const { superuserPassword, ownerPassword, runtimePassword } = this.folder.credentials;
    const [name, password] = {
      superuser: [SUPERUSER, superuserPassword],
      owner: [OWNER_ROLE, ownerPassword],
      runtime: [RUNTIME_ROLE, runtimePassword],
    }[role] as [string, string];
    return `postgres://${name}:${password}@127.0.0.1:${this.port}/${database}`;
  }

  async start(): Promise<void> {
    const log = openSync(path.join(this.folder.home, 'postgres.log'), 'a', 0o600);
    const where = ['-D', this.folder.cluster, '-p', String(this.port)];
    const flags = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100', 'max_wal_size=2GB'];
    const program = postgresBinaries(this.folder.home, this.folder.account).path('postgres');
    this.child = spawn(program, [...where, ...flags.flatMap((flag) => ['-c', flag])], {
      env: { LC_ALL: 'C', TZ: 'UTC', PATH: process.env['PATH'] },
      cwd: this.folder.home,
      stdio: ['ignore', log, log],
      ...this.folder.account,
    });
    closeSync(log);
    this.ended = new Promise((resolve) => this.child?.once('exit', resolve));
    await until('Postgres answers', 60_000, () => this.answers());
  }

  /** `immediate`: every backend dies where it stands, as in a power cut; the next start recovers from the log. */
  async stopImmediate(): Promise<void> {
    this.child?.kill('SIGQUIT');
    await this.ended;
  }

  async remove(): Promise<void> {
    await this.stopImmediate();
    rmSync(this.folder.home, { recursive: true, force: true });
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** A database with the two roles of the product, empty or a copy. */
  async database(name: string, template?: string): Promise<void> {
    const { ownerPassword, runtimePassword } = this.folder.credentials;
    const roles = { superuserUrl: (of: string) => this.url('superuser', of), ownerPassword, runtimePassword };
    if (template !== undefined) {
      const sql = `CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${OWNER_ROLE} STRATEGY file_copy`;
      await this.as('superuser', 'postgres', (client) => client.query(sql));
    }
    await ensureRolesAndDatabase(roles, name);
  }

  async as<T>(role: 'superuser' | 'owner', database: string, work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: this.url(role, database) });
    client.on('error', () => undefined); // The statement under way fails with it.
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  private async answers(): Promise<boolean> {
    try {
      await this.as('superuser', 'postgres', (client) => client.query('SELECT 1'));
      return true;
    } catch {
      return false;
    }
  }
}
