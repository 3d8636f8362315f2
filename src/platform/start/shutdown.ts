import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';

// Of the ten seconds a process is given to end, proxies have up to four to look elsewhere (DRAIN_SECONDS), requests under
// way four, and the database the rest but one.
const REQUESTS_MS = 4_000;
const DATABASE_MS = 8_500;
const DEADLINE_MS = 9_700;

/** What ends the process in order: proxies are told, then requests end, then the database under them. */
export class Shutdown {
  private isUnderWay = false;
  private announce: () => void = () => undefined;
  private drainMs = 0;
  private closeRequests: () => Promise<void> = () => Promise.resolve();
  private closeDatabase: (patienceMs: number) => Promise<void> = () => Promise.resolve();

  constructor(private readonly logger: Logger) {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void this.end(0, signal));
    process.on('uncaughtException', (err) => void this.fail(err));
    process.on('unhandledRejection', (err) => void this.fail(err));
  }

  /** Throws where the process is ending, so that a start under way goes no further. */
  mustGoOn(): void {
    if (this.isUnderWay) throw new Interrupted();
  }

  /** @param drainMs how long a SIGTERM waits after the announcement, so that whoever routes requests has noticed it */
  announceBy(announce: () => void, drainMs: number): void {
    this.announce = announce;
    this.drainMs = drainMs;
  }

  requestsBy(close: () => Promise<void>): void {
    this.closeRequests = close;
  }

  databaseBy(close: (patienceMs: number) => Promise<void>): void {
    this.closeDatabase = close;
  }

  async fail(err: unknown): Promise<void> {
    if (this.isUnderWay) return;
    this.logger.fatal({ err });
    await this.end(1, 'a fault');
  }

  async end(code: number, reason: string): Promise<void> {
    if (this.isUnderWay) return;
    this.isUnderWay = true;
    this.logger.info({ reason }, 'stopping');
    const beganAt = Date.now();
    setTimeout(() => process.exit(1), DEADLINE_MS).unref();
    this.announce();
    if (reason === 'SIGTERM') await sleep(this.drainMs);
    const outcome = await Promise.allSettled([Promise.race([this.closeRequests(), sleep(REQUESTS_MS)])]);
    outcome.push(...(await Promise.allSettled([this.closeDatabase(beganAt + DATABASE_MS - Date.now())])));
    for (const { reason: err } of outcome.filter((one) => one.status === 'rejected')) this.logger.error({ err });
    process.exit(code);
  }
}

export class Interrupted extends Error {}
