import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import { Cursors, type Page } from '../../platform/http/cursors.js';
import { firstDay, type Month } from '../../platform/time/month.js';
import { Units } from '../units/units.reads.js';
import type { MonthStateResponse, MonthStatesQuery } from './month-state.dto.js';

const LIST_MONTH_STATES = sqlFile(__dirname, 'list-month-states.sql');
const COUNT_MONTH_STATES = sqlFile(__dirname, 'count-month-states.sql');

type Row = Omit<MonthStateResponse, 'lockAt' | 'takesUntil' | 'closedAt' | 'changedAt' | 'changedBy'> & {
  lockAt: Date | null;
  takesUntil: Date | null;
  closedAt: Date | null;
  changedAt: Date | null;
  changedBy: number | null;
};

/** Where the outlets stand in a month. */
@Injectable()
export class MonthStatesReads {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
    private readonly cursors: Cursors,
  ) {}

  /** The state of every outlet in scope, those that nobody wrote to included. */
  async list(actor: Actor, month: Month, asked: MonthStatesQuery): Promise<Page<MonthStateResponse>> {
    const { orgUnitCode, state, limit } = asked;
    const binding = { list: 'month_states', accountId: actor.accountId, month, orgUnitCode, state };
    const unit = await this.units.ifNamed(actor, orgUnitCode);
    const [after] = this.cursors.read(asked.cursor, binding) ?? [null];
    const filter = [firstDay(month), unit?.id ?? null, state ?? null];
    const rows = await this.database.read<Row>(actor, LIST_MONTH_STATES, [...filter, after, limit + 1]);
    const total = asked.includeTotal ? await this.count(actor, filter) : null;
    return this.cursors.page(rows, limit, binding, { key: (row) => [row.outletCode], item: shown, total });
  }

  private async count(actor: Actor, filter: readonly unknown[]): Promise<number> {
    const [row] = await this.database.read<{ total: number }>(actor, COUNT_MONTH_STATES, filter);
    return row?.total ?? 0;
  }
}

function shown(row: Row): MonthStateResponse {
  return {
    ...row,
    lockAt: row.lockAt?.toISOString() ?? null,
    takesUntil: row.takesUntil?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    changedAt: row.changedAt?.toISOString() ?? null,
    changedBy: row.changedBy === null ? null : String(row.changedBy),
  };
}
