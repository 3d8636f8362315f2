import { Injectable } from '@nestjs/common';
import { query, sqlFile, type Tx } from '../../platform/db/index.js';
import type { LifeOn, LifeState, Step } from './life.js';

const STANDING = sqlFile(__dirname, 'standing.sql');
const TAKE_BUILD_MODE = sqlFile(__dirname, 'take-build-mode.sql');

/** Where an outlet stands on the day of a step, and the latest step on record. */
export interface Standing extends LifeOn {
  lastStep: LifeState | null;
  lastStepOn: string | null;
  today: string;
}

/** Steps of outlets through their life; never changed, only followed by others. */
@Injectable()
export class LifeStore {
  async standing(tx: Tx, outletId: number, day: string): Promise<Standing> {
    const [standing] = await query<Standing>(tx, STANDING, [outletId, day]);
    if (!standing) throw new Error(`outlet ${outletId} has no life`);
    return standing;
  }

  async add(tx: Tx, outletId: number, step: Step): Promise<void> {
    await query(
      tx,
      `INSERT INTO outlets.life_event (outlet_id, to_state, effective_on, resumes_on, closed_on, reason)
       VALUES ($1, $2, $3::date, $4::date, $5::date, $6)`,
      [outletId, step.to, step.effectiveOn, step.resumesOn ?? null, step.closedOn ?? null, step.reason],
    );
  }

  async takeBuildMode(tx: Tx, outletId: number, opening: { day: string; accountId: number }): Promise<void> {
    await query(tx, TAKE_BUILD_MODE, [outletId, opening.day, opening.accountId]);
  }
}
