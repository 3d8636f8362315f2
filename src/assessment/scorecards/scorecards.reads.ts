import { Injectable } from '@nestjs/common';
import { UnitsInScope } from '../../outlets/index.js';
import type { Actor } from '../../platform/access/index.js';
import { Database, preparedFile, sqlFile } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Cursors, type Page } from '../../platform/http/cursors.js';
import { firstDay } from '../../platform/time/month.js';
import type { RevisionResponse } from './revision.dto.js';
import type { ScorecardResponse, ScorecardsQuery } from './scorecard.dto.js';

const LISTED = sqlFile(__dirname, 'listed-cards.sql');
const CARDS = sqlFile(__dirname, 'cards.sql');
const COUNT = sqlFile(__dirname, 'count-cards.sql');
const ONE = preparedFile(__dirname, 'one-card.sql');
const REVISIONS = sqlFile(__dirname, 'revisions.sql');

const STREAM_STEP = 4_000; // Cards per statement of a streamed answer: six megabytes, and as many on the way.

interface ListedCard {
  code: string;
  outlet_id: number;
  revision: number;
  rank: number | null;
  rank_of: number | null;
}

/** Published cards as Postgres assembles them. */
@Injectable()
export class ScorecardsReads {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
    private readonly units: UnitsInScope,
  ) {}

  async page(actor: Actor, filter: ScorecardsQuery): Promise<Page<ScorecardResponse>> {
    const { limit, month, orgUnitCode } = filter;
    const binding = { list: 'scorecards', accountId: actor.accountId, month, orgUnitCode };
    const [after] = this.cursors.read(filter.cursor, binding) ?? [];
    const unit = await this.unitId(actor, orgUnitCode);
    const listed = await this.listed(actor, [firstDay(month), unit, after ?? null, limit + 1]);
    const cards = cardsOf(await this.lines(actor, month, listed));
    const total = filter.includeTotal ? await this.count(actor, month, unit) : null;
    return this.cursors.page(cards, limit, binding, { key: (card) => [card.outletCode], item: (card) => card, total });
  }

  /** Every card of the list, in its order, without holding them all. The unit is judged before the first one is read. */
  async all(actor: Actor, filter: ScorecardsQuery): Promise<AsyncIterable<ScorecardResponse>> {
    return parsed(await this.allLines(actor, filter));
  }

  /** The same as JSON that Postgres wrote, a line for each card, many lines at a time. */
  async allLines(actor: Actor, { month, orgUnitCode }: ScorecardsQuery): Promise<AsyncIterable<string>> {
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

  /** The list as it stands at the beginning, part after part. While one is on its way out, the next is already asked for. */
  private async *stream(actor: Actor, month: string, unit: number | null): AsyncIterable<string> {
    const listed = await this.listed(actor, [firstDay(month), unit, null, null]);
    let part = this.lines(actor, month, listed.slice(0, STREAM_STEP));
    for (let from = STREAM_STEP; ; from += STREAM_STEP) {
      const lines = await part;
      part = this.lines(actor, month, listed.slice(from, from + STREAM_STEP));
      part.catch(() => undefined); // Told where it is awaited, unless nobody reads that far.
      yield* lines;
      if (from >= listed.length) return;
    }
  }

  private listed(actor: Actor, parameters: readonly unknown[]): Promise<ListedCard[]> {
    return this.database.read<ListedCard>(actor, LISTED, parameters);
  }

  private async lines(actor: Actor, month: string, listed: readonly ListedCard[]): Promise<string[]> {
    if (listed.length === 0) return [];
    const rows = await this.database.read<{ lines: string }>(actor, CARDS, [
      firstDay(month),
      listed.map((one) => one.outlet_id),
      listed.map((one) => one.revision),
      listed.map((one) => one.rank),
      listed.map((one) => one.rank_of),
    ]);
    return rows.map((row) => row.lines);
  }

  private async count(actor: Actor, month: string, unit: number | null): Promise<number> {
    const [row] = await this.database.read<{ total: number }>(actor, COUNT, [firstDay(month), unit]);
    return row?.total ?? 0;
  }

  private async unitId(actor: Actor, orgUnitCode: string | undefined): Promise<number | null> {
    return orgUnitCode === undefined ? null : (await this.units.find(actor, orgUnitCode)).id;
  }
}

function cardsOf(blocks: readonly string[]): ScorecardResponse[] {
  return blocks.flatMap((block) => block.split('\n').map((line) => JSON.parse(line) as ScorecardResponse));
}

async function* parsed(blocks: AsyncIterable<string>): AsyncGenerator<ScorecardResponse> {
  for await (const block of blocks) yield* cardsOf([block]);
}

function numberOf(text: number | string | null): number | null {
  return text === null ? null : Number(text);
}
