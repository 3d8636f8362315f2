import { Injectable } from '@nestjs/common';
import { query, sqlFile, type Tx } from '../../platform/db/index.js';
import type { MonthState } from '../states/month-state.dto.js';

const RELEASE_MONTH = sqlFile(__dirname, 'release-month.sql');
const RELEASED_STATES = sqlFile(__dirname, 'released-states.sql');

export interface NewRelease {
  outletIds: readonly number[];
  month: string;
  validUntil: string;
  accountId: number;
  reason: string;
}

export interface ReleaseResult {
  outletId: number;
  released: boolean;
  state: MonthState;
}

@Injectable()
export class ReleasesStore {
  /** Releases what is locked and answers, for each outlet in the order given, whether it was, and where it stands now. */
  async add(tx: Tx, release: NewRelease): Promise<ReleaseResult[]> {
    const { outletIds, month, validUntil, accountId, reason } = release;
    const months = outletIds.map(() => month);
    await query(tx, `SELECT months.ensure_gates($1::int[], $2::date[])`, [outletIds, months]);
    const parameters = [outletIds, month, validUntil, accountId, reason];
    const rows = await query<Omit<ReleaseResult, 'state'>>(tx, RELEASE_MONTH, parameters);
    const states = await query<Omit<ReleaseResult, 'released'>>(tx, RELEASED_STATES, [outletIds, month]);
    const stateOf = new Map(states.map((row) => [row.outletId, row.state]));
    return rows.map((row) => ({ ...row, state: stateOf.get(row.outletId) ?? 'history' }));
  }
}
