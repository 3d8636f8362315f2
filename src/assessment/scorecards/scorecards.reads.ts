import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Cursors, type Page } from '../../platform/http/cursors.js';
import { firstDay } from '../../platform/time/month.js';
import { OrgUnitsInScope } from '../org-units-in-scope.js';
import type { RevisionResponse } from './revision.dto.js';
import type { ScorecardResponse, ScorecardsQuery } from './scorecard.dto.js';

const CARDS = sqlFile(__dirname, 'cards.sql');
const COUNT = sqlFile(__dirname, 'count-cards.sql');
const ONE = sqlFile(__dirname, 'one-card.sql');
const REVISIONS = sqlFile(__dirname, 'revisions.sql');

const STREAM_STEP = 2_000; // Cards per statement of a streamed answer: two megabytes at a time.

interface CardRow {
  code: string;
  card: ScorecardResponse;
}

/** Published cards as Postgres assembles them. */
@Injectable()
export class ScorecardsReads {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
    private readonly units: OrgUnitsInScope,
  ) {}

  async page(actor: Actor, filter: ScorecardsQuery): Promise<Page<ScorecardResponse>> {
    const { limit, month, orgUnitCode } = filter;
    const binding = { list: 'scorecards', accountId: actor.accountId, month, orgUnitCode };
    const [after] = this.cursors.read(filter.cursor, binding) ?? [];
    const unit = await this.unitId(actor, orgUnitCode);
    const rows = await this.rows(actor, [firstDay(month), unit, after ?? null, limit + 1]);
    const total = filter.includeTotal ? await this.count(actor, month, unit) : null;
    return this.cursors.page(rows, limit, binding, { key: (row) => [row.code], item: (row) => row.card, total });
  }

  /** Every card of the list, in its order, without holding them all. The unit is judged before the first one is read. */
  async all(actor: Actor, { month, orgUnitCode }: ScorecardsQuery): Promise<AsyncIterable<ScorecardResponse>> {
    const unit = await this.unitId(actor, orgUnitCode);
    return this.stream(actor, month, unit);
  }

  async one(actor: Actor, outletCode: string, month: string, revision?: number): Promise<ScorecardResponse> {
    const parameters = [outletCode, firstDay(month), revision ?? null];
    const [row] = await this.database.read<{ card: ScorecardResponse }>(actor, ONE, parameters);
    if (!row) throw new NotFound();
    return row.card;
  }

  async revisions(
    actor: Actor,
    outletCode: string,
    month: string,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ): Promise<Page<RevisionResponse>> {
    const binding = { list: 'revisions', accountId: actor.accountId, month, outletCode };
    const [after] = this.cursors.read(cursor, binding) ?? [];
    const rows = await this.database.read<
      RevisionResponse & { totalScore: string | null; bonusCoefficient: string | null }
    >(actor, REVISIONS, [outletCode, firstDay(month), after ?? null, limit + 1]);
    if (rows.length === 0 && after === undefined) throw new NotFound();
    return this.cursors.page(rows, limit, binding, {
      key: (row) => [row.revision],
      item: (row) => ({
        ...row,
        totalScore: numberOf(row.totalScore),
        bonusCoefficient: numberOf(row.bonusCoefficient),
      }),
    });
  }

  private async *stream(actor: Actor, month: string, unit: number | null): AsyncIterable<ScorecardResponse> {
    for (let after: string | null = null; ;) {
      const rows: CardRow[] = await this.rows(actor, [firstDay(month), unit, after, STREAM_STEP]);
      for (const row of rows) yield row.card;
      if (rows.length < STREAM_STEP) return;
      after = rows.at(-1)?.code ?? null;
    }
  }

  private rows(actor: Actor, parameters: readonly unknown[]): Promise<CardRow[]> {
    return this.database.read<CardRow>(actor, CARDS, parameters);
  }

  private async count(actor: Actor, month: string, unit: number | null): Promise<number> {
    const [row] = await this.database.read<{ total: number }>(actor, COUNT, [firstDay(month), unit]);
    return row?.total ?? 0;
  }

  private async unitId(actor: Actor, orgUnitCode: string | undefined): Promise<number | null> {
    return orgUnitCode === undefined ? null : (await this.units.find(actor, orgUnitCode)).id;
  }
}

function numberOf(text: number | string | null): number | null {
  return text === null ? null : Number(text);
}
