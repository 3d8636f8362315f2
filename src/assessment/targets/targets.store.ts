import { Injectable } from '@nestjs/common';
import type { HeldGates, OutletMonth } from '../../months/index.js';
import { query, sqlFile, type Tx } from '../../platform/db/index.js';
import type { RowCode } from '../../platform/intake/index.js';

const TOUCHED_MONTHS = sqlFile(__dirname, 'touched-months.sql');
const APPLY_TARGETS = sqlFile(__dirname, 'apply-targets.sql');

/** What became of a chunk of staged targets. */
export interface AppliedTargets {
  accepted: number;
  duplicates: number;
  refused: { row: number; code: RowCode }[];
  billedRevenue: number;
  newSubscribers: number;
}

@Injectable()
export class TargetsStore {
  touchedMonths(tx: Tx): Promise<OutletMonth[]> {
    return query<OutletMonth>(tx, TOUCHED_MONTHS);
  }

  async apply(
    tx: Tx,
    held: HeldGates,
    by: { accountId: number; batchId: number | null },
  ): Promise<AppliedTargets | undefined> {
    const outlets = held.pairs.map((pair) => pair.outletId);
    const months = held.pairs.map((pair) => pair.month);
    const [applied] = await query<AppliedTargets>(tx, APPLY_TARGETS, [outlets, months, by.accountId, by.batchId]);
    return applied;
  }
}
