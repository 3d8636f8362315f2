import { Injectable } from '@nestjs/common';
import { Database, sqlFile } from '../../db/index.js';
import type { Actor } from '../actor.js';
import type { AuditEntriesQuery, AuditEntryResponse } from './audit-entry.dto.js';

export interface AuditEntryRow {
  id: number;
  at: Date;
  account_id: number;
  account_name: string;
  account_kind: string;
  action: string;
  subject: string;
  org_unit_code: string | null;
  details: Record<string, unknown>;
  request_id: string;
}

const AUDIT_ENTRY_ROWS = sqlFile(__dirname, 'audit-entry-rows.sql');

/** The trail as administrators read it: what concerns their units. */
@Injectable()
export class AuditEntriesReads {
  constructor(private readonly database: Database) {}

  /** The latest entries before an id; one more than the page shows. */
  page(actor: Actor, before: number | null, query: AuditEntriesQuery): Promise<AuditEntryRow[]> {
    const { action, subject, accountId, from, to, limit } = query;
    const filter = [action ?? null, subject ?? null, accountId ?? null, from ?? null, to ?? null];
    return this.database.read<AuditEntryRow>(actor, AUDIT_ENTRY_ROWS, [before, ...filter, limit + 1]);
  }

  response(row: AuditEntryRow): AuditEntryResponse {
    return {
      id: String(row.id),
      at: row.at.toISOString(),
      accountId: String(row.account_id),
      accountName: row.account_name,
      accountKind: row.account_kind,
      action: row.action,
      subject: row.subject,
      orgUnitCode: row.org_unit_code,
      details: row.details,
      requestId: row.request_id,
    };
  }
}
