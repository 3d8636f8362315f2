import { Injectable } from '@nestjs/common';
import { query, sqlFile, type Tx } from '../../platform/db/index.js';
import { HeldGates, type OutletMonth } from './month-gate.js';

const HOLD_INPUTS = sqlFile(__dirname, 'hold-inputs.sql');
const HOLD_OPEN_MONTHS = sqlFile(__dirname, 'hold-open-months.sql');

interface PairRow {
  outlet_id: number;
  month: string;
}

/**
 * The gate as writers of assessment inputs pass it: targets, exemptions and confirmations are taken until a month is
 * closed, locked or not. Holding the row keeps a close of the same outlet-month waiting, or makes the writer wait for it.
 */
@Injectable()
export class InputGate {
  /** Makes missing gate rows, then holds those that still take inputs until the transaction ends. Call it once. */
  async hold(tx: Tx, pairs: readonly OutletMonth[]): Promise<HeldGates> {
    const columns = [pairs.map((pair) => pair.outletId), pairs.map((pair) => pair.month)];
    await query(tx, `SELECT months.ensure_gates($1::int[], $2::date[])`, columns);
    const rows = await query<PairRow>(tx, HOLD_INPUTS, columns);
    return new HeldGates(rows.map((row) => ({ outletId: row.outlet_id, month: row.month })));
  }

  /** Holds every month below a unit that is not closed yet, from one month to before another: no close publishes meanwhile. */
  async holdBelow(tx: Tx, unitId: number, from: string, before: string | null): Promise<void> {
    await query(tx, HOLD_OPEN_MONTHS, [unitId, from, before]);
  }
}
