import { Injectable } from '@nestjs/common';
import { query, sqlFile, type Tx } from '../../platform/db/index.js';
import type { Input } from './input-confirmation.dto.js';

const COVERED_OUTLETS = sqlFile(__dirname, 'covered-outlets.sql');
const CONFIRM_OUTLETS = sqlFile(__dirname, 'confirm-outlets.sql');

/** A statement about to be made. `open` are the covered outlets whose month still takes inputs. */
export interface NewConfirmation {
  month: string;
  unitId: number;
  input: Input;
  controlTotal: number | null;
  covered: readonly number[];
  open: readonly number[];
  accountId: number;
}

@Injectable()
export class InputConfirmationsStore {
  async covered(tx: Tx, unitId: number): Promise<number[]> {
    const rows = await query<{ outletId: number }>(tx, COVERED_OUTLETS, [unitId]);
    return rows.map((row) => row.outletId);
  }

  /** Adds the confirmation where the totals agree; otherwise its id is null and nothing is written. */
  async add(tx: Tx, made: NewConfirmation): Promise<{ id: number | null; storedTotal: number }> {
    const { month, input, covered, open, controlTotal, unitId, accountId } = made;
    const [row] = await query<{ id: number | null; storedTotal: number }>(tx, CONFIRM_OUTLETS, [
      month,
      input,
      covered,
      open,
      controlTotal,
      unitId,
      accountId,
    ]);
    if (!row) throw new Error('A confirmation was written without an answer.');
    return row;
  }
}
