import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { Client } from 'pg';
import {
  ensureRolesAndDatabase,
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/db/embedded-postgres.js';
import { setPgTypes } from '../../src/platform/db/pg-types.js';

const DATABASE = 'outlet_operations'; // The name the product gives it.

/** A folder on disk for data of a product, and what lies beside it; gone when the bench ends. */
export class BenchFolder {
  readonly root = mkdtempSync(path.join(tmpdir(), 'outlet-operations-bench-'));
  private readonly homes = new Set<string>();
  private made = 0;

  constructor() {
    chmodSync(this.root, 0o755); // The account of Postgres has to pass.
    process.once('exit', () => this.remove());
  }

  dataDir(): string {
    return path.join(this.root, `data-${++this.made}`);
  }

  file(name: string): string {
    return path.join(this.root, name);
  }

  /** A cluster may lie elsewhere: see README, Operations. */
  alsoRemove(home: string): void {
    this.homes.add(home);
  }

  remove(): void {
    for (const folder of [this.root, ...this.homes]) rmSync(folder, { recursive: true, force: true });
  }
}

/** The embedded server of a data folder with the settings the product starts it with; the product adopts it. */
export class BenchDatabase {
  private constructor(
    private readonly server: EmbeddedPostgres,
    readonly dataDir: string,
  ) {}

  static async start(folder: BenchFolder, dataDir: string, flags: readonly string[] = []): Promise<BenchDatabase> {
    setPgTypes();
    const server = await startEmbeddedPostgres({ dataDir, flags });
    folder.alsoRemove(server.home);
    await ensureRolesAndDatabase(server, DATABASE);
    return new BenchDatabase(server, dataDir);
  }

  get runtimeUrl(): string {
    return this.server.runtimeUrl(DATABASE);
  }

  /** Where Postgres writes its log. */
  get log(): string {
    return path.join(this.server.home, 'postgres.log');
  }

  stop(): Promise<void> {
    return this.server.stop(60_000);
  }

  asSuperuser<T>(work: (client: Client) => Promise<T>): Promise<T> {
    return connected(this.server.superuserUrl(DATABASE), work);
  }

  asOwner<T>(work: (client: Client) => Promise<T>): Promise<T> {
    return connected(this.server.ownerUrl(DATABASE), work);
  }

  /** The role the product serves with, in the scope of headquarters: baselines pay for row-level security as it does. */
  asRuntime<T>(work: (client: Client) => Promise<T>): Promise<T> {
    return connected(this.runtimeUrl, async (client) => {
      await client.query(`SELECT set_config('app.scopes', '{1}', false), set_config('app.lines', '{1}', false)`);
      await client.query(`SET jit = off`); // As the product's own connections.
      return work(client);
    });
  }

  /** Before each timed round, so that no round pays for the writes of the one before. */
  async settle(): Promise<void> {
    await this.asSuperuser((client) => client.query('CHECKPOINT'));
  }

  version(): Promise<string> {
    return this.asSuperuser(async (client) => {
      const { rows } = await client.query<{ v: string }>(`SELECT current_setting('server_version') AS v`);
      return rows[0]?.v ?? 'unknown';
    });
  }
}

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, statement_timeout: 0 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
