import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** Every process that uses the cluster holds this lock shared. The last to leave ends the server. */
const IN_USE_LOCK = 780_310_001;
const RETURN_MS = 250;

type RefClient = Client & { ref(): void; unref(): void };

/**
 * A connection that stands for "this process uses the server". A killed process loses it, which a pid file does not,
 * so the next process adopts the server and still ends it at last.
 */
export class ServerKeeper {
  readonly lost: Promise<void>;
  private declareLost: () => void = () => undefined;
  private isLeaving = false;

  private constructor(
    private readonly url: string,
    private readonly isRunning: () => boolean,
    private client: Client,
  ) {
    this.lost = new Promise((resolve) => (this.declareLost = resolve));
  }

  static async take(url: string, isRunning: () => boolean): Promise<ServerKeeper> {
    const keeper = new ServerKeeper(url, isRunning, new Client({ connectionString: url }));
    await keeper.enter(keeper.client);
    return keeper;
  }

  /** True where nobody else is left, so that the server can be ended. */
  async leave(): Promise<boolean> {
    this.isLeaving = true;
    try {
      (this.client as RefClient).ref();
      await this.client.query('SELECT pg_advisory_unlock_shared($1)', [IN_USE_LOCK]);
      const sql = 'SELECT pg_try_advisory_lock($1) AS alone';
      const { rows } = await this.client.query<{ alone: boolean }>(sql, [IN_USE_LOCK]);
      await this.client.end();
      return rows[0]?.alone === true;
    } catch {
      return true; // The connection is gone, and with it the means to ask: a server that still runs is ended.
    }
  }

  private async enter(client: Client): Promise<void> {
    client.on('error', () => undefined); // 'end' follows and is what counts.
    await client.connect();
    await client.query('SELECT pg_advisory_lock_shared($1)', [IN_USE_LOCK]);
    client.once('end', () => void this.comeBack());
    (client as RefClient).unref();
    this.client = client;
  }

  /** A server that a crashed backend made restart takes the connection again; one that is gone is lost. */
  private async comeBack(): Promise<void> {
    while (this.isRunning() && !this.isLeaving) {
      try {
        return await this.enter(new Client({ connectionString: this.url, connectionTimeoutMillis: 2_000 }));
      } catch {
        await sleep(RETURN_MS, undefined, { ref: false });
      }
    }
    if (!this.isLeaving) this.declareLost();
  }
}
