import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/index.js';
import { Database, sqlFile } from '../db/index.js';
import { NotFound } from '../errors/index.js';
import { Cursors, type Page } from '../http/cursors.js';
import { batchResponse, ERRORS_LISTED_MAX } from './batch-answer.js';
import type { BatchesQuery, BatchRecordResponse, BatchResponse, BatchSummaryResponse } from './batch.dto.js';
import type { BatchRow } from './batches.store.js';
import type { RowAbout, RowCode, RowError } from './row-codes.js';

const BATCH = sqlFile(__dirname, 'batch.sql');
const OWN = sqlFile(__dirname, 'own-batches.sql');
const ERRORS = sqlFile(__dirname, 'batch-errors.sql');

interface ErrorRow {
  row_no: number;
  place: number;
  source_ref: string | null;
  field: string | null;
  code: RowCode;
  about: RowAbout | null;
}

/** A batch of a page, with how many there are where that was asked. */
type ListedBatch = Omit<BatchRow, 'body_digest' | 'headings'> & { total: number | null };

/** Answers about batches of one's own: how far one is, what was wrong with its rows. */
@Injectable()
export class BatchesReads {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
  ) {}

  /** Batches of one's own, latest first. */
  async page(actor: Actor, query: BatchesQuery): Promise<Page<BatchSummaryResponse>> {
    const { limit, cursor, includeTotal = false } = query;
    const filter = { endpoint: query.endpoint ?? null, state: query.state ?? null };
    const binding = { list: 'listBatches', accountId: actor.accountId, ...filter };
    const [before = null] = this.cursors.read(cursor, binding) ?? [];
    const wanted = [actor.accountId, before, filter.endpoint, filter.state, limit + 1, includeTotal];
    const rows = await this.database.read<ListedBatch>(actor, OWN, wanted);
    return this.cursors.page(rows, limit, binding, {
      key: (row) => [row.id],
      item: summary,
      total: includeTotal ? (rows[0]?.total ?? 0) : null,
    });
  }

  async batch(actor: Actor, id: string): Promise<BatchRecordResponse> {
    const row = await this.row(actor, id);
    const { errors, errorsTruncated } = await this.answer(actor, row);
    return { ...summary(row), errors, errorsTruncated };
  }

  /** The answer the batch was given, or would be given as far as it is. */
  async answer(actor: Actor, row: BatchRow): Promise<BatchResponse> {
    const errors = await this.errorsAfter(actor, row.id, undefined, ERRORS_LISTED_MAX + 1);
    return batchResponse(row.id, row, errors, actor.locale);
  }

  /** Everything wrong with the rows of a batch, in row order, a page at a time. */
  async *errors(actor: Actor, id: string): AsyncGenerator<RowError> {
    let after: { row: number; place: number } | undefined;
    for (;;) {
      const page = await this.errorsAfter(actor, Number(id), after, ERRORS_LISTED_MAX);
      yield* page;
      const last = page.at(-1);
      if (last === undefined || page.length < ERRORS_LISTED_MAX) return;
      after = { row: last.row, place: last.place };
    }
  }

  /** The record of one, or that there is none. */
  async row(actor: Actor, id: string): Promise<BatchRow> {
    const [row] = await this.database.read<BatchRow>(actor, BATCH, [id]);
    if (row === undefined) throw new NotFound();
    return row;
  }

  private async errorsAfter(
    actor: Actor,
    id: number,
    after: { row: number; place: number } | undefined,
    limit: number,
  ): Promise<(RowError & { place: number })[]> {
    const rows = await this.database.read<ErrorRow>(actor, ERRORS, [id, after?.row ?? 0, after?.place ?? 0, limit]);
    return rows.map((row) => ({
      row: row.row_no,
      place: row.place,
      sourceRef: row.source_ref,
      field: row.field,
      code: row.code,
      ...(row.about ? { about: row.about } : {}),
    }));
  }
}

function summary(row: Omit<ListedBatch, 'total'>): BatchSummaryResponse {
  const { received, accepted, duplicates, late, rejected, totals, state, endpoint, mode } = row;
  return {
    ...{ batchId: String(row.id), received, accepted, duplicates, late, rejected, totals, state, endpoint, mode },
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}
