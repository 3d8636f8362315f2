import { Injectable } from '@nestjs/common';
import { type Unit, Units } from '../../months/index.js';
import { type Actor, Audit, HEADQUARTERS_ID } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/db/index.js';
import { firstDay } from '../../platform/time/month.js';
import { ADDITIVE_METRICS, type TargetMetric } from '../targets/target.dto.js';
import type { IssueUnitTargetRequest, TargetRollUpQuery, TargetRollUpResponse } from './unit-target.dto.js';
import { OutletIsNoUnit, RatioHasNoSum, SplitFallsShort, TargetComesFromAbove } from './unit-target.errors.js';
import { type TargetShare, type UnitTargetKey, UnitTargetsStore } from './unit-targets.store.js';

/** goals of the whole are split downward, and the difference a split leaves is seen and explained. */
@Injectable()
export class UnitTargetsService {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
    private readonly targets: UnitTargetsStore,
    private readonly audit: Audit,
  ) {}

  /** Issues the target of a unit from above it. A split that is whole and falls short needs a reason, here and above. */
  async issue(actor: Actor, wanted: IssueUnitTargetRequest): Promise<void> {
    const { orgUnitCode, metric, value } = wanted;
    mustBeAdditive(metric);
    const unit = await this.units.named(actor, orgUnitCode);
    if (unit.level === 'outlet') throw new OutletIsNoUnit({ orgUnitCode });
    if (!standsAbove(actor, unit)) throw new TargetComesFromAbove({ orgUnitCode });
    const key = { month: firstDay(wanted.month), metric, unitId: unit.id };
    const reason = wanted.reason ?? null;
    await this.database.transaction(actor, async (tx) => {
      await this.targets.takeTurn(tx);
      await this.targets.issue(tx, key, { value, reason, accountId: actor.accountId });
      if (reason === null) {
        await this.mustNotFallShort(tx, key);
        if (unit.parentId !== null) await this.mustNotFallShort(tx, { ...key, unitId: unit.parentId });
      }
      const subject = `${metric} of ${orgUnitCode} in ${wanted.month}`;
      await this.audit.record(tx, actor, {
        action: 'issueUnitTarget',
        subject,
        orgUnitId: unit.id,
        details: { value, reason },
      });
    });
  }

  /** What was issued to a unit, what was issued below it, and the difference. */
  async rollUp(actor: Actor, { month, orgUnitCode, metric }: TargetRollUpQuery): Promise<TargetRollUpResponse> {
    mustBeAdditive(metric);
    const unit = await this.units.named(actor, orgUnitCode);
    if (unit.level === 'outlet') throw new OutletIsNoUnit({ orgUnitCode });
    const key = { month: firstDay(month), metric, unitId: unit.id };
    const { issued, shares } = await this.database.transaction(actor, async (tx) => ({
      issued: await this.targets.issued(tx, key),
      shares: await this.targets.split(tx, key),
    }));
    const target = issued?.value ?? null;
    const childrenTotal = totalOf(shares);
    const difference = target === null || childrenTotal === null ? null : childrenTotal - target;
    const children = shares.map((share) => ({
      orgUnitCode: share.orgUnitCode,
      orgUnitName: share.orgUnitName,
      level: share.level,
      value: share.value,
      isIssued: share.isIssued,
    }));
    const reason = issued?.reason ?? null;
    return {
      month,
      orgUnitCode,
      metric,
      target,
      childrenTotal,
      difference,
      isWhole: isWhole(shares),
      reason,
      children,
    };
  }

  private async mustNotFallShort(tx: Tx, key: UnitTargetKey): Promise<void> {
    const issued = await this.targets.issued(tx, key);
    if (!issued) return;
    const shares = await this.targets.split(tx, key);
    const childrenTotal = totalOf(shares);
    if (childrenTotal === null || !isWhole(shares) || childrenTotal >= issued.value) return;
    throw new SplitFallsShort({ orgUnitCode: issued.orgUnitCode, childrenTotal, target: issued.value });
  }
}

function mustBeAdditive(metric: TargetMetric): void {
  if (!ADDITIVE_METRICS.some((additive) => additive === metric)) throw new RatioHasNoSum({ metric });
}

/** Whether the actor answers for a unit above this one; for headquarters, for headquarters itself. */
function standsAbove(actor: Actor, unit: Unit): boolean {
  const above = unit.id === HEADQUARTERS_ID ? unit.lineage : unit.lineage.slice(0, -1);
  return above.some((id) => actor.scopes.includes(id));
}

/** Null where nothing was issued below: no figure is not a figure of zero. */
function totalOf(shares: readonly TargetShare[]): number | null {
  const values = shares.flatMap((share) => (share.value === null ? [] : [share.value]));
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}

function isWhole(shares: readonly TargetShare[]): boolean {
  return shares.length > 0 && shares.every((share) => share.settled);
}
