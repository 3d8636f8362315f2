import { Injectable } from '@nestjs/common';
import { query, sqlFile, type Tx } from '../../platform/db/index.js';
import type { TargetMetric } from '../targets/target.dto.js';
import type { TargetShareResponse } from './unit-target.dto.js';

const TARGET_SPLIT = sqlFile(__dirname, 'target-split.sql');
const ISSUED_TARGET = sqlFile(__dirname, 'issued-target.sql');
const ISSUE_TARGET = sqlFile(__dirname, 'issue-target.sql');
const TAKE_TURN = `SELECT pg_advisory_xact_lock(hashtext('assessment.unit_target'))`;

/** Which target: of a month (its first day), for a metric, of a unit. */
export interface UnitTargetKey {
  month: string;
  metric: TargetMetric;
  unitId: number;
}

export interface TargetShare extends TargetShareResponse {
  /** The child has a figure, or is an outlet that is exempt. */
  settled: boolean;
}

@Injectable()
export class UnitTargetsStore {
  /** Targets of units are issued one after the other: two halves of a split side by side would not see each other. */
  async takeTurn(tx: Tx): Promise<void> {
    await query(tx, TAKE_TURN);
  }

  async issue(
    tx: Tx,
    { month, metric, unitId }: UnitTargetKey,
    target: { value: number; reason: string | null; accountId: number },
  ): Promise<void> {
    await query(tx, ISSUE_TARGET, [month, metric, unitId, target.value, target.reason, target.accountId]);
  }

  async issued(tx: Tx, { month, metric, unitId }: UnitTargetKey) {
    type Issued = { orgUnitCode: string; value: number; reason: string | null };
    return (await query<Issued>(tx, ISSUED_TARGET, [month, metric, unitId]))[0];
  }

  split(tx: Tx, { month, metric, unitId }: UnitTargetKey): Promise<TargetShare[]> {
    return query<TargetShare>(tx, TARGET_SPLIT, [month, metric, unitId]);
  }
}
