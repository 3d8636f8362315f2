import { Injectable } from '@nestjs/common';
import { JOB_ACCOUNT_ID, systemActor } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/db/index.js';
import { LiveGates } from '../../months/index.js';
import { OUTLETS_PER_CHUNK } from './close-run.dto.js';
import { CloseRunsStore, type DueClose } from './close-runs.store.js';
import { CloseWorker } from './close-worker.js';

const CITIES_PER_TICK_MAX = 20; // Catching up after a long outage goes on at the next tick.
const RETRY_BLOCKED_HOURS = 24; // A blocked outlet is tried at once when its inputs change, and daily without a sign.

/** Starts closes by itself for outlet-months that locked by time, a city at a time, each city's oldest month first. */
@Injectable()
export class CloseSchedulerService {
  private readonly house = systemActor('close-scheduler');

  constructor(
    private readonly database: Database,
    private readonly gates: LiveGates,
    private readonly store: CloseRunsStore,
    private readonly worker: CloseWorker,
  ) {}

  async startDue(): Promise<void> {
    await this.gates.prepareLocked(this.house);
    const started = await this.database.transaction(this.house, async (tx) => {
      // One process looks at a time; what it decides by is read after it holds the lock.
      if (!(await this.store.isScheduler(tx))) return 0;
      const free = new Set<string>();
      for (const due of await this.due(tx)) {
        await this.store.lockMonth(tx, due.month);
        const live = await this.store.live(tx, due.month, due.lineage);
        if (live.some((run) => run.kind === 'close' && run.overlaps)) continue; // Its turn comes when that close has ended.
        free.add(nameOf(due));
      }
      if (free.size === 0) return 0;
      let count = 0;
      // Read again: a close that ended between the first look and the look at what is live has closed what was due.
      for (const due of await this.due(tx)) {
        if (!free.has(nameOf(due))) continue;
        await this.store.add(tx, {
          month: due.month,
          orgUnitId: due.city_id,
          kind: 'close',
          accountId: JOB_ACCOUNT_ID,
          onlyLocked: true,
          outletIds: due.outlet_ids,
          outletsPerChunk: OUTLETS_PER_CHUNK,
        });
        count += 1;
      }
      return count;
    });
    if (started > 0) this.worker.wake();
  }

  private due(tx: Tx): Promise<DueClose[]> {
    return this.store.due(tx, RETRY_BLOCKED_HOURS, CITIES_PER_TICK_MAX);
  }
}

function nameOf({ city_id, month }: DueClose): string {
  return `${city_id} ${month}`;
}
