import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { UnknownOutlet } from '../../platform/ledgers/index.js';
import { UnitsInScope } from '../units-in-scope.js';
import type { ExpenseDecisionRequest, ExpensePaymentRequest, ExpenseRequestRequest } from './expense-request.dto.js';
import {
  ExpenseDecided,
  ExpenseDecidedByAsker,
  ExpenseNotApproved,
  ExpensePaid,
  PaidBeforeApproval,
} from './expense-request.errors.js';
import { ExpenseRequestsStore, type LockedExpense } from './expense-requests.store.js';

/** Money an outlet asks for, another account allows, and only then is paid. */
@Injectable()
export class ExpenseRequestsService {
  constructor(
    private readonly database: Database,
    private readonly units: UnitsInScope,
    private readonly expenses: ExpenseRequestsStore,
    private readonly audit: Audit,
  ) {}

  request(actor: Actor, wish: ExpenseRequestRequest): Promise<string> {
    return this.database.transaction(actor, async (tx) => {
      const outlet = await this.units.findWithin(tx, wish.outletCode);
      if (outlet.level !== 'outlet') throw new UnknownOutlet({ orgUnitCode: wish.outletCode });
      const id = await this.expenses.add(tx, outlet.id, wish, actor.accountId);
      await this.tell(tx, actor, 'requestExpense', { id, outletId: outlet.id, details: { ...wish } });
      return id;
    });
  }

  /** Who asks does not decide, and what is decided stays so. */
  decide(actor: Actor, id: string, wish: ExpenseDecisionRequest): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const { state, requestedBy, outletId } = await this.locked(tx, id);
      if (state !== 'requested') throw new ExpenseDecided({ state });
      if (requestedBy === actor.accountId) throw new ExpenseDecidedByAsker();
      const decided = wish.decision === 'approve' ? 'approved' : 'rejected';
      await this.expenses.decide(tx, id, { state: decided, reason: wish.reason, accountId: actor.accountId });
      await this.tell(tx, actor, 'decideExpense', { id, outletId, details: { ...wish } });
    });
  }

  pay(actor: Actor, id: string, wish: ExpensePaymentRequest): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const { state, outletId, paidOn: paidBefore, decidedOn, today } = await this.locked(tx, id);
      if (paidBefore !== null) throw new ExpensePaid({ paidOn: paidBefore });
      if (state !== 'approved' || decidedOn === null) throw new ExpenseNotApproved({ state });
      const paidOn = wish.paidOn ?? today;
      if (paidOn < decidedOn || paidOn > today) throw new PaidBeforeApproval({ approvedOn: decidedOn });
      await this.expenses.pay(tx, id, paidOn, actor.accountId);
      await this.tell(tx, actor, 'payExpense', { id, outletId, details: { paidOn } });
    });
  }

  private async locked(tx: Tx, id: string): Promise<LockedExpense> {
    const found = await this.expenses.lock(tx, id);
    if (!found) throw new NotFound();
    return found;
  }

  private tell(
    tx: Tx,
    actor: Actor,
    action: string,
    { id, outletId, details }: { id: string; outletId: number; details: Record<string, unknown> },
  ): Promise<void> {
    return this.audit.record(tx, actor, { action, subject: `expense_request ${id}`, orgUnitId: outletId, details });
  }
}
