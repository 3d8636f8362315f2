import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/db/index.js';
import { firstDay } from '../../platform/time/month.js';
import type { OutletMonth } from '../gate/month-gate.js';
import { Units } from '../units/units.reads.js';
import type { GoLiveSetResponse, SetGoLiveRequest } from './go-live.dto.js';
import { GoLiveSettled } from './go-live.errors.js';
import { GoLiveStore } from './go-live.store.js';

/** The first month of each outlet that is to be closed. Earlier months are history, and nothing moves it after a close. */
@Injectable()
export class GoLive {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
    private readonly outlets: GoLiveStore,
    private readonly audit: Audit,
  ) {}

  /** An outlet's first month with a target becomes its first month to be closed, unless somebody set another. */
  async followTargets(tx: Tx, pairs: readonly OutletMonth[]): Promise<void> {
    const outletIds = pairs.map((pair) => pair.outletId);
    const months = pairs.map((pair) => pair.month);
    await this.outlets.follow(tx, outletIds, months);
  }

  /** Sets the first month for every outlet below a unit that has closed none yet; refuses where all have. */
  async set(actor: Actor, wanted: SetGoLiveRequest): Promise<GoLiveSetResponse> {
    const { orgUnitCode, month } = wanted;
    const unit = await this.units.named(actor, orgUnitCode);
    return this.database.transaction(actor, async (tx) => {
      const below = await this.outlets.outletsBelow(tx, unit.id);
      const open = below.filter((outlet) => !outlet.settled).map((outlet) => outlet.outletId);
      const settled = below.length - open.length;
      if (below.length > 0 && open.length === 0) throw new GoLiveSettled({ orgUnitCode });
      const moved = (await this.outlets.set(tx, open, firstDay(month))).length;
      const details = { month, moved, settled };
      await this.audit.record(tx, actor, {
        action: 'setGoLive',
        subject: `unit ${orgUnitCode}`,
        orgUnitId: unit.id,
        details,
      });
      return { orgUnitCode, month, outlets: below.length, moved, settled };
    });
  }
}
