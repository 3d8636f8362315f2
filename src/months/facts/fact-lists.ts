import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import { UnknownOrgUnit } from '../../platform/errors/index.js';
import { type CursorBinding, Cursors, type Page } from '../../platform/http/cursors.js';
import { firstDay } from '../../platform/time/month.js';
import type { FactQuery, FactResponse } from './fact.dto.js';
import type { FactKind } from './fact-kind.js';
import { statementsOf } from './fact-statements.js';

const OUTLET = sqlFile(__dirname, 'outlet-by-code.sql');

/** A fact as it is stored, without the columns of its kind. */
export interface FactFound {
  seq: number;
  outlet_id: number;
  outlet_code: string;
  month: string;
  counted_month: string;
  sign: number;
  source_system: string;
  source_ref: string;
  replaces: string | null;
  received_at: Date;
  total: number | null;
}

/** Pages through the facts of a kind, the same for every kind but for its columns. */
@Injectable()
export class FactLists {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
  ) {}

  async page<Found extends FactFound, Item extends FactResponse>(
    actor: Actor,
    kind: FactKind,
    query: FactQuery,
    item: (row: Found) => Item,
  ): Promise<Page<Item>> {
    const binding: CursorBinding = {
      list: kind.name,
      accountId: actor.accountId,
      month: query.month,
      outletCode: query.outletCode ?? null,
    };
    const [afterOutlet, afterSeq] = this.cursors.read(query.cursor, binding) ?? [null, null];
    const rows = await this.database.read<Found>(actor, statementsOf(kind).list, [
      firstDay(query.month),
      query.outletCode === undefined ? null : await this.outletOf(actor, query.outletCode),
      afterOutlet,
      afterSeq,
      query.limit + 1,
      query.includeTotal ?? false,
    ]);
    const total = query.includeTotal ? (rows[0]?.total ?? 0) : null;
    return this.cursors.page(rows, query.limit, binding, { key: (row) => [row.outlet_id, row.seq], item, total });
  }

  private async outletOf(actor: Actor, code: string): Promise<number> {
    const [outlet] = await this.database.read<{ id: number }>(actor, OUTLET, [code]);
    if (!outlet) throw new UnknownOrgUnit({ orgUnitCode: code });
    return outlet.id;
  }
}

/** What every fact shows of itself. */
export function factShown(row: FactFound): FactResponse {
  return {
    id: String(row.seq),
    outletCode: row.outlet_code,
    month: row.month.slice(0, 7),
    countedMonth: row.counted_month.slice(0, 7),
    sign: row.sign,
    sourceSystem: row.source_system,
    sourceRef: row.source_ref,
    replaces: row.replaces,
    receivedAt: row.received_at.toISOString(),
  };
}
