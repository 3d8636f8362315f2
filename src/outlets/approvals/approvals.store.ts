import { Injectable } from '@nestjs/common';
import { change, query, type Tx } from '../../platform/db/index.js';
import type { ApprovalState } from './approval.dto.js';

export type ApprovalKind = 'opening' | 'line_management';

/** What is asked for; the fields of the other kind stay empty. */
export interface NewApproval {
  kind: ApprovalKind;
  orgUnitId: number;
  reason: string;
  buildMode?: string;
  users?: string | null;
  departmentName?: string;
  validFrom: string;
  validTo?: string | null;
}

/** A request as a decision finds it. */
export interface WaitingApproval {
  state: ApprovalState;
  requestedBy: number;
  orgUnitId: number;
  orgUnitCode: string;
}

/** Rows of requests that another account decides. */
@Injectable()
export class ApprovalsStore {
  /** Answers the number of the request; none where one of the kind waits already. */
  async add(tx: Tx, wanted: NewApproval, accountId: number): Promise<string | undefined> {
    const [added] = await query<{ id: string }>(
      tx,
      `INSERT INTO outlets.approval_request
         (kind, org_unit_id, reason, build_mode, users, department_name, valid_from, valid_to, requested_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7::date, $8::date, $9)
       ON CONFLICT (org_unit_id, kind) WHERE state = 'requested' DO NOTHING
       RETURNING id`,
      [
        ...[wanted.kind, wanted.orgUnitId, wanted.reason, wanted.buildMode ?? null, wanted.users ?? null],
        ...[wanted.departmentName ?? null, wanted.validFrom, wanted.validTo ?? null, accountId],
      ],
    );
    return added?.id;
  }

  async lock(tx: Tx, kind: ApprovalKind, id: string): Promise<WaitingApproval | undefined> {
    const [waiting] = await query<WaitingApproval>(
      tx,
      `SELECT a.state, a.requested_by AS "requestedBy", a.org_unit_id AS "orgUnitId", u.code AS "orgUnitCode"
       FROM outlets.approval_request AS a
       JOIN outlets.org_unit AS u ON u.id = a.org_unit_id
       WHERE a.kind = $1 AND a.id = $2::bigint
       FOR UPDATE OF a`,
      [kind, id],
    );
    return waiting;
  }

  async decide(tx: Tx, id: string, to: { state: ApprovalState; reason: string; accountId: number }): Promise<void> {
    await change(
      tx,
      `UPDATE outlets.approval_request AS a
       SET state = $2, decision_reason = $3, decided_by = $4, decided_at = platform.now(), decided_on = platform.today(),
           version = a.version + 1
       WHERE a.id = $1::bigint`,
      [id, to.state, to.reason, to.accountId],
    );
  }
}
