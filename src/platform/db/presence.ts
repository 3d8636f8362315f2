import { randomInt } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';

/** First key of the advisory lock, as platform.is_at_work asks for it; the second is the number of the process. */
const AT_WORK_LOCK = 780_310_004;
const NUMBER_MAX = 2 ** 31 - 1;
const RETURN_MS = 500;
/** A machine that is gone says nothing: the server asks its session after half a minute, and gives it up after a minute. */
const KEEPALIVE = '-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3';

type RefClient = Client & { unref(): void };

/**
 * A connection of its own that stands for "this process is at work": a killed process loses it at once, and with it the
 * lock under its number. What a process has taken in hand carries the number, so that others see when it is gone
 * (`platform.is_at_work`) and need not wait for a lease to run out.
 */
@Injectable()
export class Presence implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Presence.name);
  private client: Client | undefined;
  private current: number | null = null;
  private isLeaving = false;

  constructor(private readonly url: string) {}

  /**
   * The number to sign work with; null while there is no session, when leases and time limits alone must do. A session
   * that was lost comes back under another number: what was in hand when it went may be taken over by anybody.
   */
  get number(): number | null {
    return this.current;
  }

  /** A process that cannot be present yet serves all the same. */
  async onApplicationBootstrap(): Promise<void> {
    await this.enter().catch((error: unknown) => this.comeBackAfter(error));
  }

  /** After the jobs and the requests: nothing is in hand any more. */
  async onApplicationShutdown(): Promise<void> {
    this.isLeaving = true;
    this.current = null;
    await this.client?.end().catch(() => undefined);
  }

  private async enter(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'outlet-operations presence',
      connectionTimeoutMillis: 2_000,
      keepAlive: true,
      options: `${KEEPALIVE} -c idle_session_timeout=0`,
    });
    client.on('error', () => undefined); // 'end' follows and is what counts.
    try {
      await client.connect();
      this.current = await signIn(client);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
    client.once('end', () => this.lost());
    (client as RefClient).unref();
    if (this.isLeaving) await this.onApplicationShutdown();
  }

  private lost(): void {
    this.current = null;
    this.client = undefined;
    this.comeBackAfter(new Error('the session ended'));
  }

  private comeBackAfter(error: unknown): void {
    if (this.isLeaving) return;
    this.logger.warn({ err: error }, 'not present in the database, coming back');
    setTimeout(() => {
      if (!this.isLeaving) this.enter().catch((again: unknown) => this.comeBackAfter(again));
    }, RETURN_MS).unref();
  }
}

/** Takes the lock under a number that no other process has. */
async function signIn(client: Client): Promise<number> {
  for (;;) {
    const number = randomInt(1, NUMBER_MAX);
    const sql = 'SELECT pg_catalog.pg_try_advisory_lock($1::int, $2::int) AS mine';
    const { rows } = await client.query<{ mine: boolean }>(sql, [AT_WORK_LOCK, number]);
    if (rows[0]?.mine) return number;
  }
}
