import { Injectable } from '@nestjs/common';
import { UnitsInScope } from '../../outlets/index.js';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import { Cursors, type Page } from '../../platform/http/cursors.js';
import { firstDay } from '../../platform/time/month.js';
import type { ScorecardResponse, ScorecardsQuery } from '../scorecards/scorecard.dto.js';

const PROGRESS = sqlFile(__dirname, 'progress.sql');

/** The live cards of a month, by the same functions that a close publishes with. */
@Injectable()
export class ProgressReads {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
    private readonly units: UnitsInScope,
  ) {}

  async page(actor: Actor, filter: ScorecardsQuery): Promise<Page<ScorecardResponse>> {
    const { limit, month, orgUnitCode } = filter;
    const binding = { list: 'progress', accountId: actor.accountId, month, orgUnitCode };
    const [after] = this.cursors.read(filter.cursor, binding) ?? [];
    const unit = orgUnitCode === undefined ? null : (await this.units.find(actor, orgUnitCode)).id;
    const rows = await this.database.read<{ code: string; card: ScorecardResponse }>(actor, PROGRESS, [
      firstDay(month),
      unit,
      after ?? null,
      limit + 1,
    ]);
    return this.cursors.page(rows, limit, binding, { key: (row) => [row.code], item: (row) => row.card });
  }
}
