import { Injectable } from '@nestjs/common';
import { UnitsInScope } from '../../outlets/index.js';
import { type Actor, systemActor } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/db/index.js';
import { Clock } from '../../platform/time/clock.js';
import { firstDay, monthOf } from '../../platform/time/month.js';
import { OUTLETS_PER_CHUNK, type RequestCloseRunRequest } from './close-run.dto.js';
import { MonthNotOver, MonthWithoutBooks, RunInProgress } from './close-run.errors.js';
import { CloseRunsStore } from './close-runs.store.js';
import { CloseWorker } from './close-worker.js';

const FIRST_MONTH = '2000-01'; // Facts are taken from this month on.

/** Takes requests for previews and closes. The work is done by {@link CloseWorker}, here or in another process. */
@Injectable()
export class CloseRunsService {
  constructor(
    private readonly database: Database,
    private readonly units: UnitsInScope,
    private readonly store: CloseRunsStore,
    private readonly worker: CloseWorker,
    private readonly clock: Clock,
  ) {}

  /** Starts a run, or answers the live one of the same kind, month and unit: the number of it. */
  async open(actor: Actor, request: RequestCloseRunRequest): Promise<string> {
    const { month, kind } = request;
    const running = monthOf(this.clock.now());
    const unit = await this.units.find(actor, request.orgUnitCode);
    if (month < FIRST_MONTH || month > running) {
      if (kind === 'close' && month > running) throw new MonthNotOver({ month });
      throw new MonthWithoutBooks({ month, first: FIRST_MONTH, last: running });
    }
    if (kind === 'close' && month === running) throw new MonthNotOver({ month });
    // Whether something is in the way is a matter of all runs, not only of those the caller may see.
    const house = { ...systemActor('close-runs'), accountId: actor.accountId };
    const id = await this.database.transaction(house, async (tx) => {
      const live = await this.liveOrRefused(tx, request, unit);
      if (live) return live;
      const added = await this.store.add(tx, {
        month: firstDay(month),
        orgUnitId: unit.id,
        kind,
        accountId: actor.accountId,
        onlyLocked: false,
        outletsPerChunk: OUTLETS_PER_CHUNK,
      });
      await this.store.note(tx, actor, added, { month, orgUnitCode: unit.code, kind });
      return added;
    });
    this.worker.wake();
    return id;
  }

  private async liveOrRefused(
    tx: Tx,
    { month, kind }: RequestCloseRunRequest,
    unit: { id: number; lineage: readonly number[] },
  ): Promise<string | undefined> {
    await this.store.lockMonth(tx, firstDay(month));
    const live = await this.store.live(tx, firstDay(month), unit.lineage);
    const same = live.find((run) => run.kind === kind && run.org_unit_id === unit.id);
    if (same) return same.id;
    const inTheWay = kind === 'close' && live.find((run) => run.kind === 'close' && run.overlaps);
    if (inTheWay) {
      throw new RunInProgress({ month, href: `/v1/assessment/close-runs/${inTheWay.id}`, runId: inTheWay.id });
    }
    return undefined;
  }
}
