import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import { type CursorBinding, Cursors, type Page } from '../../platform/http/cursors.js';
import { firstDay } from '../../platform/time/month.js';
import { Units } from '../units/units.reads.js';
import { type FactKindName, ROW_COLUMNS } from '../facts/fact-kind.js';
import type { Decision, LateRowResponse, LateRowsQuery } from './late-row.dto.js';

const LIST = sqlFile(__dirname, 'list-late-rows.sql');

interface LateRowFound {
  id: number;
  kind: FactKindName;
  source_system: string;
  source_ref: string;
  outlet_id: number;
  outlet_code: string;
  month: string;
  payload: Record<string, unknown> & { replaces: string | null; is_void: boolean };
  received_at: Date;
  decision: Decision | null;
  reason: string | null;
  decided_at: Date | null;
  counted_month: string | null;
  total: number | null;
}

/** Answers about late rows. */
@Injectable()
export class LateRowsReads {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
    private readonly units: Units,
  ) {}

  async page(actor: Actor, month: string, query: LateRowsQuery): Promise<Page<LateRowResponse>> {
    const { pending = false } = query;
    const orgUnitCode = query.orgUnitCode ?? null;
    const unit = await this.units.ifNamed(actor, query.orgUnitCode);
    const binding: CursorBinding = { list: 'late_rows', accountId: actor.accountId, month, orgUnitCode, pending };
    const [afterOutlet, afterId] = this.cursors.read(query.cursor, binding) ?? [null, null];
    const rows = await this.database.read<LateRowFound>(actor, LIST, [
      firstDay(month),
      unit?.id ?? null,
      pending,
      afterOutlet,
      afterId,
      query.limit + 1,
      query.includeTotal ?? false,
    ]);
    const total = query.includeTotal ? (rows[0]?.total ?? 0) : null;
    return this.cursors.page(rows, query.limit, binding, { key: (row) => [row.outlet_id, row.id], item: shown, total });
  }
}

function shown(row: LateRowFound): LateRowResponse {
  return {
    id: String(row.id),
    kind: row.kind,
    sourceSystem: row.source_system,
    sourceRef: row.source_ref,
    outletCode: row.outlet_code,
    month: row.month.slice(0, 7),
    replaces: row.payload.replaces,
    void: row.payload.is_void,
    values: valuesOf(row.payload),
    receivedAt: row.received_at.toISOString(),
    decision: row.decision,
    reason: row.reason,
    decidedAt: row.decided_at?.toISOString() ?? null,
    countedMonth: row.counted_month?.slice(0, 7) ?? null,
  };
}

/** The kind's own columns under the names of the API; what the engine keeps beside them is nobody's business. */
function valuesOf(payload: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const own = Object.entries(payload).filter(([name]) => !(name in ROW_COLUMNS));
  return Object.fromEntries(
    own.map(([name, value]) => [name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()), value]),
  );
}
