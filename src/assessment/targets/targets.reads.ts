import { Injectable } from '@nestjs/common';
import { Units } from '../../months/index.js';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import { Cursors, type Page } from '../../platform/http/cursors.js';
import { firstDay } from '../../platform/time/month.js';
import type { TargetResponse, TargetsQuery } from './target.dto.js';

const LIST_TARGETS = sqlFile(__dirname, 'list-targets.sql');
const COUNT_TARGETS = sqlFile(__dirname, 'count-targets.sql');

type Row = Omit<TargetResponse, 'value' | 'changedAt'> & { value: string | null; changedAt: Date };

@Injectable()
export class TargetsReads {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
    private readonly cursors: Cursors,
  ) {}

  /** The targets of the caller’s outlets. An outlet that is named narrows more than a unit does. */
  async list(actor: Actor, asked: TargetsQuery): Promise<Page<TargetResponse>> {
    const { month, orgUnitCode, outletCode, metric, limit } = asked;
    const binding = { list: 'targets', accountId: actor.accountId, month, orgUnitCode, outletCode, metric };
    const unit = await this.units.ifNamed(actor, orgUnitCode);
    const outlet = await this.units.ifNamed(actor, outletCode);
    const [afterMonth, afterCode, afterMetric] = this.cursors.read(asked.cursor, binding) ?? [null, null, null];
    const narrowed = outlet ?? unit;
    const filter = [month === undefined ? null : firstDay(month), narrowed?.id ?? null, metric ?? null];
    const after = [afterMonth, afterCode, afterMetric];
    const rows = await this.database.read<Row>(actor, LIST_TARGETS, [...filter, ...after, limit + 1]);
    const total = asked.includeTotal ? await this.count(actor, filter) : null;
    return this.cursors.page(rows, limit, binding, {
      key: (row) => [firstDay(row.month), row.outletCode, row.metric],
      item: shown,
      total,
    });
  }

  private async count(actor: Actor, filter: readonly unknown[]): Promise<number> {
    const [row] = await this.database.read<{ total: number }>(actor, COUNT_TARGETS, filter);
    return row?.total ?? 0;
  }
}

function shown(row: Row): TargetResponse {
  return { ...row, value: row.value === null ? null : Number(row.value), changedAt: row.changedAt.toISOString() };
}
