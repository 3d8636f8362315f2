import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../../platform/access/index.js';
import { Database, todayOf, type Tx } from '../../platform/db/index.js';
import { NotFound, type Precondition } from '../../platform/errors/index.js';
import { ChangeOutOfOrder, NothingTakesEffect } from '../org-units/org-unit.errors.js';
import { TreeService } from '../org-units/tree.service.js';
import { TreeStore, type Unit } from '../org-units/tree.store.js';
import type { ChangeOutletRequest } from './outlet.dto.js';
import { ClosedBeforeOpening, NotCompanyRun, SuspensionsContradict, UnknownDivision } from './outlet.errors.js';
import { faultOfLife, isSelfOwnedRightly, type OutletClass } from './outlet.js';
import { type OutletRecord, OutletsStore } from './outlets.store.js';

const CLASS_FIELDS = ['type', 'area', 'ownership', 'tenure', 'operatingMode'] as const;
const DATED_FIELDS = ['cityCode', ...CLASS_FIELDS] as const;

/** Changes outlets: what holds from a day on is written into their history, the rest replaces what was on record. */
@Injectable()
export class OutletsService {
  constructor(
    private readonly database: Database,
    private readonly outlets: OutletsStore,
    private readonly places: TreeService,
    private readonly tree: TreeStore,
    private readonly audit: Audit,
  ) {}

  change(actor: Actor, code: string, wish: ChangeOutletRequest, seen: Precondition): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const isDated = DATED_FIELDS.some((field) => wish[field] !== undefined);
      if (isDated) await this.tree.holdTree(tx);
      const unit = await this.tree.lock(tx, code);
      const record = unit?.level === 'outlet' ? await this.outlets.lock(tx, unit.id) : undefined;
      if (!unit || !record) throw new NotFound();
      seen.mustMatch(record.version);
      if (wish.validFrom !== undefined && !isDated) throw new NothingTakesEffect({ fields: [...DATED_FIELDS] });
      await this.changeRecord(tx, unit, record, wish);
      if (isDated) await this.changeFrom(tx, unit, record, wish);
      await this.audit.record(tx, actor, {
        action: 'changeOutlet',
        subject: `outlet ${code}`,
        outletId: unit.id,
        details: { ...wish },
      });
    });
  }

  private async changeRecord(tx: Tx, unit: Unit, record: OutletRecord, wish: ChangeOutletRequest): Promise<void> {
    const to = {
      divisionCode: wish.divisionCode ?? record.divisionCode,
      openedOn: wish.openedOn ?? record.openedOn,
      closedOn: wish.closedOn === undefined ? record.closedOn : wish.closedOn,
      suspensions: wish.suspensions ?? record.suspensions,
    };
    const fault = faultOfLife(to);
    if (fault === 'closed_before_opening') throw new ClosedBeforeOpening({ openedOn: to.openedOn });
    if (fault) throw new SuspensionsContradict({ fault });
    if (wish.divisionCode !== undefined && !(await this.outlets.isDivision(tx, wish.divisionCode))) {
      throw new UnknownDivision({ divisionCode: wish.divisionCode });
    }
    if (wish.name !== undefined) await this.tree.rename(tx, unit.id, wish.name);
    if (wish.suspensions) await this.outlets.replaceSuspensions(tx, unit.id, wish.suspensions);
    await this.outlets.changeRecord(tx, unit.id, to);
    if (record.closedOn !== null && to.closedOn === null) await this.outlets.takeClosingBack(tx, unit.id);
  }

  /** City and class from a day on. The caller holds the tree, because a city that moves settles its outlets too. */
  private async changeFrom(tx: Tx, unit: Unit, record: OutletRecord, wish: ChangeOutletRequest): Promise<void> {
    const from = wish.validFrom ?? (await todayOf(tx));
    if (wish.cityCode !== undefined) await this.places.move(tx, unit, wish.cityCode, from);
    const next = classAfter(record, wish);
    if (CLASS_FIELDS.every((field) => next[field] === record[field])) return;
    if (!isSelfOwnedRightly(next)) throw new NotCompanyRun();
    if (from < record.classSince) throw new ChangeOutOfOrder({ code: unit.code, lastFrom: record.classSince });
    await this.outlets.classFrom(tx, unit.id, next, from);
    await this.tree.settle(tx, unit.id);
  }
}

function classAfter(record: OutletClass, wish: ChangeOutletRequest): OutletClass {
  return {
    type: wish.type ?? record.type,
    area: wish.area ?? record.area,
    ownership: wish.ownership ?? record.ownership,
    tenure: wish.tenure === undefined ? record.tenure : wish.tenure,
    operatingMode: wish.operatingMode === undefined ? record.operatingMode : wish.operatingMode,
  };
}
