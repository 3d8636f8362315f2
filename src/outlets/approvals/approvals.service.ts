import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../../platform/access/index.js';
import { Database } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { EndsBeforeItBegins, UnknownOutlet } from '../../platform/ledgers/index.js';
import { UnitsInScope } from '../units-in-scope.js';
import { isSharedWithSomebody } from '../management/build-mode.js';
import { UsersMissing } from '../management/management.errors.js';
import type { ApprovalDecisionRequest, LineManagementApprovalRequest, OpeningApprovalRequest } from './approval.dto.js';
import {
  ApprovalDecided,
  ApprovalPending,
  LineManagementDecidedByAsker,
  OpeningDecidedByAsker,
} from './approval.errors.js';
import { type ApprovalKind, ApprovalsStore, type NewApproval } from './approvals.store.js';

const WORDS = { opening: 'OpeningApproval', line_management: 'LineManagementApproval' } as const;
const DECIDED_BY_ASKER = { opening: OpeningDecidedByAsker, line_management: LineManagementDecidedByAsker } as const;

/** Requests that one account makes and another decides. */
@Injectable()
export class ApprovalsService {
  constructor(
    private readonly database: Database,
    private readonly units: UnitsInScope,
    private readonly approvals: ApprovalsStore,
    private readonly audit: Audit,
  ) {}

  requestOpening(actor: Actor, wish: OpeningApprovalRequest): Promise<string> {
    const { outletCode, marketReason, buildMode, users = null, opensOn } = wish;
    if (!isSharedWithSomebody(buildMode, users)) throw new UsersMissing({ buildMode });
    const wanted = { kind: 'opening', reason: marketReason, buildMode, users, validFrom: opensOn } as const;
    return this.request(actor, outletCode, wanted, wish);
  }

  requestLineManagement(actor: Actor, wish: LineManagementApprovalRequest): Promise<string> {
    const { orgUnitCode, departmentName, reason, validFrom, validTo = null } = wish;
    if (validTo !== null && validTo <= validFrom) throw new EndsBeforeItBegins();
    const wanted = { kind: 'line_management', reason, departmentName, validFrom, validTo } as const;
    return this.request(actor, orgUnitCode, wanted, wish);
  }

  /** Who asks does not decide, and what is decided stays so. */
  decide(actor: Actor, kind: ApprovalKind, id: string, wish: ApprovalDecisionRequest): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const waiting = await this.approvals.lock(tx, kind, id);
      if (!waiting) throw new NotFound();
      if (waiting.state !== 'requested') throw new ApprovalDecided({ state: waiting.state });
      if (waiting.requestedBy === actor.accountId) throw new DECIDED_BY_ASKER[kind]();
      const state = wish.decision === 'approve' ? 'approved' : 'rejected';
      await this.approvals.decide(tx, id, { state, reason: wish.reason, accountId: actor.accountId });
      await this.audit.record(tx, actor, {
        action: `decide${WORDS[kind]}`,
        subject: `approval_request ${id}`,
        orgUnitId: waiting.orgUnitId,
        details: { code: waiting.orgUnitCode, ...wish },
      });
    });
  }

  private request(actor: Actor, code: string, wanted: Omit<NewApproval, 'orgUnitId'>, wish: object): Promise<string> {
    return this.database.transaction(actor, async (tx) => {
      const unit = await this.units.findWithin(tx, code);
      if (wanted.kind === 'opening' && unit.level !== 'outlet') throw new UnknownOutlet({ orgUnitCode: code });
      const id = await this.approvals.add(tx, { ...wanted, orgUnitId: unit.id }, actor.accountId);
      if (id === undefined) throw new ApprovalPending({ code });
      await this.audit.record(tx, actor, {
        action: `request${WORDS[wanted.kind]}`,
        subject: `approval_request ${id}`,
        orgUnitId: unit.id,
        details: { ...wish },
      });
      return id;
    });
  }
}
