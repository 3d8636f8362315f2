import { BatchRefused } from './intake.errors.js';
import type { ChunkOutcome } from './batch-target.js';
import type { BatchErrorResponse, BatchResponse } from './batch.dto.js';
import type { BatchCounts } from './batches.store.js';
import { type RowError, rowRule, rowTexts } from './row-codes.js';
import type { Headings } from './sheet.js';

export const ERRORS_LISTED_MAX = 1000;

/** Adds up what became of the rows: of one chunk, then of the call. Keeps the errors of one chunk, or the first 1,000. */
export class BatchAnswer {
  readonly counts: BatchCounts = { received: 0, accepted: 0, duplicates: 0, late: 0, rejected: 0, totals: {} };
  errors: RowError[] = [];

  /** @param headings what stands above the columns, where the rows came as a table */
  constructor(private readonly headings: Headings | null) {}

  /** Rows that Node refused. */
  refuse(errors: readonly RowError[]): void {
    const rows = rowsOf(errors);
    this.counts.received += rows;
    this.counts.rejected += rows;
    this.errors = inRowOrder([...this.errors, ...errors]);
  }

  /** What SQL made of the good rows. */
  took(rows: number, outcome: ChunkOutcome): void {
    this.counts.received += rows;
    this.counts.accepted += outcome.accepted;
    this.counts.duplicates += outcome.duplicates;
    this.counts.late += outcome.late;
    this.counts.rejected += rowsOf(outcome.errors);
    for (const [name, total] of Object.entries(outcome.totals)) {
      this.counts.totals[name] = (this.counts.totals[name] ?? 0) + total;
    }
    this.errors = inRowOrder([...this.errors, ...outcome.errors]);
  }

  /** Adds another chunk, whose rows may lie between those of the chunks before. */
  add(part: BatchAnswer): void {
    const { received, accepted, duplicates, late, rejected, totals } = part.counts;
    this.counts.received += received;
    this.counts.accepted += accepted;
    this.counts.duplicates += duplicates;
    this.counts.late += late;
    this.counts.rejected += rejected;
    for (const [name, total] of Object.entries(totals)) {
      this.counts.totals[name] = (this.counts.totals[name] ?? 0) + total;
    }
    // One more than is listed says that there are more; keeping all of a large call would not stay flat in memory.
    this.errors = inRowOrder([...this.errors, ...part.errors]).slice(0, ERRORS_LISTED_MAX + 1);
  }

  get hasErrors(): boolean {
    return this.counts.rejected > 0;
  }

  response(batchId: number | null, locale: 'en' | 'zh'): BatchResponse {
    return batchResponse(batchId, { ...this.counts, headings: this.headings }, this.errors, locale);
  }

  refusal(): BatchRefused {
    const { received, rejected } = this.counts;
    const errors = this.errors.slice(0, ERRORS_LISTED_MAX).map((error) => ({
      pointer: `/rows/${error.row - 1}${error.field === null ? '' : `/${error.field}`}`,
      code: error.code,
      detail: rowTexts(error.code, error.about),
      members: {
        row: error.row,
        sourceRef: error.sourceRef,
        field: error.field,
        column: columnOf(error, this.headings),
        rule: rowRule(error.code),
      },
    }));
    return new BatchRefused({ received, rejected }, { errors });
  }
}

export function batchResponse(
  batchId: number | null,
  batch: BatchCounts & { readonly headings: Headings | null },
  errors: readonly RowError[],
  locale: 'en' | 'zh',
): BatchResponse {
  const { received, accepted, duplicates, late, rejected, totals, headings } = batch;
  return {
    batchId: batchId === null ? null : String(batchId),
    received,
    accepted,
    duplicates,
    late,
    rejected,
    errors: errors.slice(0, ERRORS_LISTED_MAX).map((error) => errorResponse(error, locale, headings)),
    errorsTruncated: errors.length > ERRORS_LISTED_MAX,
    totals,
  };
}

export function errorResponse(error: RowError, locale: 'en' | 'zh', headings: Headings | null): BatchErrorResponse {
  const { row, sourceRef, field, code, about } = error;
  const column = columnOf(error, headings);
  return { row, sourceRef, field, column, code, detail: rowTexts(code, about)[locale], rule: rowRule(code) };
}

/** The column a person looks into, as the table heads it. */
function columnOf({ field }: RowError, headings: Headings | null): string | null {
  return (field !== null && headings?.[field]) || null;
}

function rowsOf(errors: readonly RowError[]): number {
  return errors.reduce((rows, error) => rows + (error.again ? 0 : 1), 0);
}

function inRowOrder(errors: RowError[]): RowError[] {
  return errors.sort((a, b) => a.row - b.row);
}
