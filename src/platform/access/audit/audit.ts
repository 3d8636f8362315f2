import { Injectable } from '@nestjs/common';
import { query, type Tx } from '../../db/index.js';
import type { Actor } from '../actor.js';

/** What somebody did, as the trail keeps it. */
export interface AuditRecord {
  /** The operationId, such as `revealAccountPhone`. */
  readonly action: string;
  /** What it was done to, such as `outlet XA001`. */
  readonly subject: string;
  /** The org unit (an outlet is one) whose administrators may read the entry; without it headquarters alone. */
  readonly orgUnitId?: number;
  readonly outletId?: number;
  /** Never a personal value and never a secret. */
  readonly details?: Readonly<Record<string, unknown>>;
}

const ADD = `
  INSERT INTO platform.audit_entry (account_id, account_name, account_kind, action, subject, org_unit_id, details, request_id)
  VALUES ($1::int, $2::text, $3::text, $4::text, $5::text, $6::int, $7::jsonb, $8::text)`;

/** The audit trail. Writes, reveals, exports and reads of personal data are entered in the transaction that does them. */
@Injectable()
export class Audit {
  async record(tx: Tx, actor: Actor, entry: AuditRecord): Promise<void> {
    await query(tx, ADD, [
      actor.accountId,
      actor.name,
      actor.kind,
      entry.action,
      entry.subject,
      entry.orgUnitId ?? entry.outletId ?? onlyUnit(actor),
      JSON.stringify(entry.details ?? {}),
      actor.requestId,
    ]);
  }
}

/** Whoever works for one unit leaves entries that the administrator of that unit may read. */
function onlyUnit(actor: Actor): number | null {
  return actor.scopes.length === 1 ? (actor.scopes[0] ?? null) : null;
}
