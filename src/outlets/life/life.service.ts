import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { ChangeOutOfOrder } from '../org-units/org-unit.errors.js';
import { TreeStore } from '../org-units/tree.store.js';
import { ClosedBeforeOpening, SuspensionsContradict } from '../outlets/outlet.errors.js';
import { faultOfLife, type OutletLife } from '../outlets/outlet.js';
import { type OutletRecord, OutletsStore } from '../outlets/outlets.store.js';
import {
  AcceptanceDocumentMissing,
  ClosedForGood,
  ClosesOnItsDay,
  ClosingIsOver,
  OpeningNotApproved,
  SafetyDutiesMissing,
  StepDateWrong,
  StepNotThere,
} from './life.errors.js';
import { changeFor, dateFault, type LifeState, missingOf, nextStates, type Step } from './life.js';
import { LifeStore, type Standing } from './life.store.js';

/** An outlet on the day of a step. */
interface Outlet {
  id: number;
  code: string;
  record: OutletRecord;
  standing: Standing;
  from: LifeState;
}

/** Leads outlets through their life: every step is judged here, and writes the dates that status and months go by. */
@Injectable()
export class LifeService {
  constructor(
    private readonly database: Database,
    private readonly tree: TreeStore,
    private readonly outlets: OutletsStore,
    private readonly life: LifeStore,
    private readonly audit: Audit,
  ) {}

  make(actor: Actor, code: string, step: Step): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const outlet = await this.find(tx, code, step);
      const next = lifeAfter(outlet, step);
      if (outlet.from === 'preparing') {
        mustBeReady(outlet, step);
        await this.life.takeBuildMode(tx, outlet.id, { day: step.effectiveOn, accountId: actor.accountId });
      }
      await this.outlets.replaceSuspensions(tx, outlet.id, next.suspensions);
      await this.outlets.changeRecord(tx, outlet.id, { ...next, divisionCode: outlet.record.divisionCode });
      await this.life.add(tx, outlet.id, step);
      await this.audit.record(tx, actor, {
        action: 'makeLifeTransition',
        subject: `outlet ${code}`,
        outletId: outlet.id,
        details: { from: outlet.from, ...step },
      });
    });
  }

  private async find(tx: Tx, code: string, step: Step): Promise<Outlet> {
    const unit = await this.tree.lock(tx, code);
    const record = unit?.level === 'outlet' ? await this.outlets.lock(tx, unit.id) : undefined;
    if (!unit || !record) throw new NotFound();
    const standing = await this.life.standing(tx, unit.id, step.effectiveOn);
    // The day of closing has come by itself; whether the closing was finished is what the step is to say.
    const from = standing.state === 'closed' && standing.lastStep === 'closing' ? 'closing' : standing.state;
    return { id: unit.id, code, record, standing, from };
  }
}

/** The dates on record after the step, or the reason why it is not made. */
function lifeAfter({ code, record, standing, from }: Outlet, step: Step): OutletLife {
  if (standing.lastStepOn !== null && step.effectiveOn < standing.lastStepOn) {
    throw new ChangeOutOfOrder({ code, lastFrom: standing.lastStepOn });
  }
  const change = changeFor(from, step.to);
  const open = nextStates(from);
  if (open.length === 0) throw new ClosedForGood({ code });
  if (!change) throw new StepNotThere({ code, from, next: open });
  const field = dateFault(step);
  if (field) throw new StepDateWrong({ field });
  if (from === 'closing' && record.closedOn !== null) {
    const { closedOn } = record;
    if (step.to === 'closed' && step.effectiveOn < closedOn) throw new ClosesOnItsDay({ code, closedOn });
    if (step.to === 'in_business' && (step.effectiveOn >= closedOn || standing.today >= closedOn)) {
      throw new ClosingIsOver({ code, closedOn });
    }
  }
  const next = change(record, step);
  const fault = faultOfLife(next);
  if (fault === 'closed_before_opening') throw new ClosedBeforeOpening({ openedOn: next.openedOn });
  if (fault) throw new SuspensionsContradict({ fault });
  return next;
}

/** Preparing is over when everything an outlet opens with is there on that day. */
function mustBeReady({ code, standing }: Outlet, { effectiveOn }: Step): void {
  const missing = missingOf(standing).filter((one) => one !== 'opening_overdue');
  const details = { code, effectiveOn, missing };
  if (!standing.hasAcceptanceDocument) throw new AcceptanceDocumentMissing(details);
  if (!standing.hasResponsiblePerson || !standing.hasSafetyDepartment) throw new SafetyDutiesMissing(details);
  if (!standing.hasOpeningApproval) throw new OpeningNotApproved(details);
}
