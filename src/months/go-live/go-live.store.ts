import { Injectable } from '@nestjs/common';
import { query, sqlFile, type Tx } from '../../platform/db/index.js';

const FOLLOW_TARGETS = sqlFile(__dirname, 'follow-targets.sql');
const OUTLETS_BELOW = sqlFile(__dirname, 'outlets-below.sql');
const SET = `SELECT s.outlet_id AS "outletId" FROM months.set_go_live($1::int[], $2::date[], true) AS s (outlet_id)`;

@Injectable()
export class GoLiveStore {
  outletsBelow(tx: Tx, unitId: number): Promise<{ outletId: number; settled: boolean }[]> {
    return query(tx, OUTLETS_BELOW, [unitId]);
  }

  /** Sets one first month for outlets; answers those that moved. */
  set(tx: Tx, outletIds: readonly number[], month: string): Promise<{ outletId: number }[]> {
    return query(tx, SET, [outletIds, outletIds.map(() => month)]);
  }

  async follow(tx: Tx, outletIds: readonly number[], months: readonly string[]): Promise<void> {
    await query(tx, FOLLOW_TARGETS, [outletIds, months]);
  }
}
