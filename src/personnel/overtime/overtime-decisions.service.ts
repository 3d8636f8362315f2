import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../../platform/access/index.js';
import { Database } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { OvertimeDecisionRequest } from './overtime.dto.js';
import { OvertimeDecidedByAsker, OvertimeNotPending } from './overtime.errors.js';
import { OvertimeDecisionsStore } from './overtime-decisions.store.js';

/** Decides requests of overtime: once for each version, and never by the account that asked or is to work. */
@Injectable()
export class OvertimeDecisionsService {
  constructor(
    private readonly database: Database,
    private readonly overtime: OvertimeDecisionsStore,
    private readonly audit: Audit,
  ) {}

  decide(actor: Actor, id: string, wish: OvertimeDecisionRequest): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const waiting = await this.overtime.lock(tx, id);
      if (!waiting) throw new NotFound();
      if (waiting.state !== 'pending') throw new OvertimeNotPending({ state: waiting.state });
      if ([waiting.requestedBy, waiting.worksAs].includes(actor.accountId)) throw new OvertimeDecidedByAsker();
      const decision = wish.decision === 'approve' ? 'approved' : 'rejected';
      await this.overtime.add(tx, waiting, { decision, note: wish.note ?? null, accountId: actor.accountId });
      await this.audit.record(tx, actor, {
        action: 'decideOvertime',
        subject: `overtime_request ${id}`,
        orgUnitId: waiting.outletId,
        details: { ...wish, requestVersion: waiting.version },
      });
    });
  }
}
