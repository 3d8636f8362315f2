import { Injectable } from '@nestjs/common';
import { query, sqlFile, type Tx } from '../../platform/db/index.js';
import type { OvertimeState } from './overtime.dto.js';

const LOCK = sqlFile(__dirname, 'lock-overtime.sql');
const ADD = `
  INSERT INTO personnel.overtime_decision (request_id, request_version, outlet_id, decision, note, decided_by)
  VALUES ($1, $2, $3, $4, $5, $6)`;

/** A request that may be decided. */
export interface WaitingOvertime {
  id: string;
  version: number;
  outletId: number;
  requestedBy: number;
  state: OvertimeState;
}

/** Requests of overtime, as their decision needs them. */
@Injectable()
export class OvertimeDecisionsStore {
  async lock(tx: Tx, id: string): Promise<WaitingOvertime | undefined> {
    return (await query<WaitingOvertime>(tx, LOCK, [id]))[0];
  }

  async add(
    tx: Tx,
    { id, version, outletId }: WaitingOvertime,
    decided: { decision: 'approved' | 'rejected'; note: string | null; accountId: number },
  ): Promise<void> {
    const { decision, note, accountId } = decided;
    await query(tx, ADD, [id, version, outletId, decision, note, accountId]);
  }
}
