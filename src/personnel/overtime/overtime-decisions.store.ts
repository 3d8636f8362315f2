import { Injectable } from '@nestjs/common';
import { query, sqlFile, type Tx } from '../../platform/db/index.js';
import type { OvertimeState } from './overtime.dto.js';

const LOCK = sqlFile(__dirname, 'lock-overtime.sql');
const ADD = `
  INSERT INTO personnel.overtime_decision (request_id, request_version, outlet_id, decision, note, decided_by)
  VALUES ($1, $2, $3, $4, $5, $6)`;
const DECIDED = `
  SELECT d.decision FROM personnel.overtime_decision AS d WHERE d.request_id = $1::bigint AND d.request_version = $2::int`;

/** A request that nobody else decides meanwhile. */
interface HeldOvertime {
  id: string;
  version: number;
  outletId: number;
  requestedBy: number;
  /** Account of who is to work, where one is linked. */
  worksAs: number | null;
  isWithdrawn: boolean;
}

/** A request that may be decided. */
export interface WaitingOvertime extends HeldOvertime {
  state: OvertimeState;
}

/** Requests of overtime, as their decision needs them. */
@Injectable()
export class OvertimeDecisionsStore {
  /** Asks what was decided once the request is held: whoever decided while it was waited for is not overlooked. */
  async lock(tx: Tx, id: string): Promise<WaitingOvertime | undefined> {
    const [held] = await query<HeldOvertime>(tx, LOCK, [id]);
    if (!held) return undefined;
    const [decided] = await query<{ decision: OvertimeState }>(tx, DECIDED, [held.id, held.version]);
    return { ...held, state: held.isWithdrawn ? 'withdrawn' : (decided?.decision ?? 'pending') };
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
