import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import { Cursors, type CursorKey, type Page } from '../../platform/http/cursors.js';
import { firstDay, previousMonth } from '../../platform/time/month.js';
import type { SourceRowResponse, SourcesQuery } from './revision.dto.js';
import { RATE_SIDES, type Side } from './revision-figures.js';
import { type PinnedRevision, RevisionsReads } from './revisions.reads.js';
import type { Rate } from './scorecard.dto.js';

const COUNTED = sqlFile(__dirname, 'counted-rows.sql');
const TARGETS = sqlFile(__dirname, 'target-rows.sql');
const EXCLUDED = sqlFile(__dirname, 'excluded-rows.sql');
const EXCLUDED_COUNTS = sqlFile(__dirname, 'excluded-counts.sql');

interface SourceRow {
  seq: number;
  kind: string;
  source_system: string | null;
  source_ref: string | null;
  replaces: string | null;
  sign: number;
  month: string;
  counted_month: string | null;
  business_line: string | null;
  detail: object;
  quantity: number | string | null;
  batch_id: string | null;
  received_at: string;
  reason: string | null;
}

interface Wanted {
  readonly rate: Rate;
  readonly after: CursorKey;
  readonly rows: number;
}

/** The rows behind a rate: those that counted, which the watermark fixes for ever, and those left out, as it stands now. */
@Injectable()
export class SourcesReads {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
    private readonly revisions: RevisionsReads,
  ) {}

  async page(actor: Actor, outletCode: string, month: string, query: SourcesQuery): Promise<Page<SourceRowResponse>> {
    const { rate, part, limit } = query;
    const revision = await this.revisions.one(actor, outletCode, month, query.revision);
    const about = { month, outletCode, rate, part, revision: revision.revision };
    const binding = { list: 'sources', accountId: actor.accountId, ...about };
    const after = this.cursors.read(query.cursor, binding) ?? [];
    const rows =
      part === 'excluded'
        ? await this.excluded(actor, revision, { rate, after, rows: limit + 1 })
        : await this.counted(actor, revision, { rate, part, after, rows: limit + 1 });
    return this.cursors.page(rows, limit, binding, {
      key: (row) => (part === 'excluded' ? [row.reason, row.seq] : [row.seq]),
      item: shown,
    });
  }

  /** How many rows were left out of a rate, by reason. */
  async excludedCounts(actor: Actor, revision: PinnedRevision, rate: Rate): Promise<Record<string, number>> {
    const rows = await this.database.read<{ reason: string; count: number }>(
      actor,
      EXCLUDED_COUNTS,
      excludedFor(revision, rate),
    );
    return Object.fromEntries(rows.map((row) => [row.reason, row.count]));
  }

  private counted(
    actor: Actor,
    revision: PinnedRevision,
    { rate, part, after: [after], rows }: Wanted & { part: 'numerator' | 'denominator' },
  ): Promise<SourceRow[]> {
    const side: Side = RATE_SIDES[rate][part];
    const { outlet_id, month, watermark, product_set, revenue_basis, published_at } = revision;
    if (side.measure === 'target') {
      const { metric } = RATE_SIDES[rate];
      const parameters = [outlet_id, month, published_at, metric, after ?? null, rows];
      return this.database.read<SourceRow>(actor, TARGETS, parameters);
    }
    const counted = side.ofPreviousMonth ? firstDay(previousMonth(month.slice(0, 7))) : month;
    const parameters = [outlet_id, counted, watermark, side.measure, product_set, revenue_basis, after ?? null, rows];
    return this.database.read<SourceRow>(actor, COUNTED, parameters);
  }

  private excluded(
    actor: Actor,
    revision: PinnedRevision,
    { rate, after: [reason, seq], rows }: Wanted,
  ): Promise<SourceRow[]> {
    const parameters = [...excludedFor(revision, rate), reason ?? null, seq ?? null, rows];
    return this.database.read<SourceRow>(actor, EXCLUDED, parameters);
  }
}

function excludedFor({ outlet_id, month, watermark, product_set }: PinnedRevision, rate: Rate): unknown[] {
  const sides = [RATE_SIDES[rate].numerator, RATE_SIDES[rate].denominator];
  const ofMonth = sides.filter((side) => !side.ofPreviousMonth).map((side) => side.measure);
  return [outlet_id, month, watermark, ofMonth, sides.some((side) => side.ofPreviousMonth), product_set];
}

function shown(row: SourceRow): SourceRowResponse {
  return {
    kind: row.kind,
    sourceSystem: row.source_system,
    sourceRef: row.source_ref,
    replaces: row.replaces,
    sign: row.sign,
    month: row.month,
    countedMonth: row.counted_month,
    businessLine: row.business_line,
    quantity: row.quantity === null ? null : Number(row.quantity),
    detail: row.detail,
    batchId: row.batch_id,
    receivedAt: row.received_at,
    reason: row.reason,
  };
}
