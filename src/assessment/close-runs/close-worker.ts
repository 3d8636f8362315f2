import { AsyncResource } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { systemActor } from '../../platform/access/index.js';
import { Database, isLostConnection, isNotNow, type Tx } from '../../platform/db/index.js';
import { CloseChunkService, LEASE_SECONDS, LeaseLost } from './close-chunk.service.js';
import { CloseFigures } from './close-figures.js';
import { CloseChunksStore, type LeasedChunk } from './close-chunks.store.js';

const AT_ONCE = 2; // Chunks of one process; the pool must keep room for requests.
const RENEW_MS = (LEASE_SECONDS * 1000) / 3;
const ATTEMPTS_MAX = 6; // Then a passing failure is taken for one that stays.
const LOST_ATTEMPTS_MAX = 30; // A lost connection is not the chunk's fault, unless it happens again and again.
const PATIENCE_MS = 2_500; // At the end of the process; a chunk takes about a second.
const PAUSE_MS = 200; // Before a chunk that met a passing failure may be taken again.

/** Takes chunks of live runs, one after the other, until none is due. Any number of processes may do so at once. */
@Injectable()
export class CloseWorker implements OnModuleDestroy {
  private readonly logger = new Logger(CloseWorker.name);
  private readonly house = systemActor('close-runs');
  private readonly hands = new Set<Promise<void>>();
  private stopping = false;
  private calledAgain = false;
  /** Bound to no request: a chunk must not join the transaction of whoever asked for the run. */
  readonly wake = AsyncResource.bind(() => this.takeOn());

  constructor(
    private readonly database: Database,
    private readonly store: CloseChunksStore,
    private readonly chunk: CloseChunkService,
    private readonly figures: CloseFigures,
  ) {}

  /** A chunk that does not end soon is undone with its connection, and free for the next process at once. */
  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    await Promise.race([Promise.all(this.hands), sleep(PATIENCE_MS, undefined, { ref: false })]);
  }

  /** Settles when this process has nothing more to compute. */
  async idle(): Promise<void> {
    while (this.hands.size > 0) await Promise.all(this.hands);
  }

  private takeOn(): void {
    if (this.stopping) return;
    if (this.hands.size >= AT_ONCE) {
      this.calledAgain = true;
      return;
    }
    const hand = this.work()
      .catch((error: unknown) => this.logger.error({ err: error }, 'close worker'))
      .finally(() => {
        this.hands.delete(hand);
        if (this.calledAgain) {
          this.calledAgain = false;
          this.takeOn();
        }
      });
    this.hands.add(hand);
  }

  private async work(): Promise<void> {
    while (!this.stopping) {
      const chunk = await this.claim(randomUUID());
      if (chunk && this.hands.size < AT_ONCE) this.takeOn(); // Where there is one, there may be more.
      if (chunk) await this.computeOrJudge(chunk);
      this.figures.ended(await this.database.transaction(this.house, (tx) => this.store.endRuns(tx)));
      if (!chunk) return;
    }
  }

  /** Where the answer was lost the lease may be there all the same, and nobody would know its token. */
  private async claim(token: string): Promise<LeasedChunk | undefined> {
    try {
      return await this.database.transaction(this.house, (tx) => this.store.claim(tx, token, LEASE_SECONDS));
    } catch (error) {
      await this.insist((tx) => this.store.giveBack(tx, token));
      throw error;
    }
  }

  private async computeOrJudge(chunk: LeasedChunk): Promise<void> {
    const heart = setInterval(() => void this.renew(chunk), RENEW_MS);
    try {
      await this.chunk.compute(chunk);
    } catch (error) {
      if (error instanceof LeaseLost) return;
      this.logger.warn({ run: chunk.run_id, chunk: chunk.chunk_no, attempts: chunk.attempts, err: error });
      await this.judge(chunk, error);
    } finally {
      clearInterval(heart);
    }
  }

  /** A failure that stays is cornered: the chunk is halved until one outlet stands alone, and that one has failed. */
  private async judge(chunk: LeasedChunk, error: unknown): Promise<void> {
    const { code = 'unknown' } = error as { code?: string };
    const attemptsMax = isLostConnection(error) ? LOST_ATTEMPTS_MAX : ATTEMPTS_MAX;
    const passing = isNotNow(error) && chunk.attempts < attemptsMax;
    await this.insist(async (tx) => {
      if (passing) return this.store.giveBack(tx, chunk.token);
      if (chunk.outlet_ids.length > 1) return this.store.split(tx, chunk);
      if (await this.store.end(tx, chunk)) await this.store.addFailure(tx, chunk, `computation failed (${code})`);
    });
    if (passing) await sleep(PAUSE_MS);
    else await this.chunk.release(chunk);
  }

  /** A transaction that is tried again while the database says "not now": until then its chunk waits for the lease to end. */
  private async insist(work: (tx: Tx) => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.database.transaction(this.house, work);
      } catch (error) {
        if (!isNotNow(error) || attempt === LOST_ATTEMPTS_MAX) throw error;
        await sleep(PAUSE_MS);
      }
    }
  }

  private async renew(chunk: LeasedChunk): Promise<void> {
    await this.database
      .transaction(this.house, (tx) => this.store.renew(tx, chunk, LEASE_SECONDS))
      .catch((error: unknown) => this.logger.warn({ err: error }, 'lease not renewed'));
  }
}
