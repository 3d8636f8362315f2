import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { change, query, sqlFile, type Tx } from '../../platform/db/index.js';
import type { FactKindName } from '../facts/fact-kind.js';
import type { DecideLateRowsRequest, LateRowReference } from './late-row.dto.js';

const LOCK = sqlFile(__dirname, 'lock-late-rows.sql');
const PLAN = sqlFile(__dirname, 'plan-late-rows.sql');
const MARK = sqlFile(__dirname, 'mark-decided.sql');

export interface LateRow {
  id: number;
  kind: FactKindName;
  source_system: string;
  source_ref: string;
  outlet_id: number;
  month: string;
  is_decided: boolean;
  is_void: boolean;
  ref_digest: string;
}

/** What a decision on a late row depends on. */
export interface LateRowGround {
  id: number;
  replaced_ref: string | null;
  replaced_digest: string | null;
  replaced_outlet_id: number | null;
  replaced_month: string | null;
  next_open_month: string | null;
}

@Injectable()
export class LateRowsStore {
  lock(tx: Tx, month: string, rows: readonly LateRowReference[]): Promise<LateRow[]> {
    return query<LateRow>(tx, LOCK, [
      month,
      rows.map((row) => row.sourceSystem),
      rows.map((row) => row.sourceRef),
      rows.map((row) => row.kind ?? null),
    ]);
  }

  grounds(tx: Tx, ids: readonly number[]): Promise<LateRowGround[]> {
    return query<LateRowGround>(tx, PLAN, [ids]);
  }

  async markDecided(
    tx: Tx,
    actor: Actor,
    { decision, reason }: DecideLateRowsRequest,
    rows: readonly { id: number; countedMonth: string | null }[],
  ): Promise<void> {
    const months = rows.map((row) => row.countedMonth);
    await change(tx, MARK, [rows.map((row) => row.id), months, decision, reason, actor.accountId]);
  }
}
