import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../access/index.js';
import { change, Presence, query, sqlFile, type Tx } from '../db/index.js';
import { Metrics } from '../metrics/index.js';
import type { BatchMode } from './batch-target.js';
import { REPLACEMENT } from './raw-row.js';
import type { RowError } from './row-codes.js';
import type { Headings } from './sheet.js';

const BEGIN = sqlFile(__dirname, 'begin-batch.sql');
const CLAIM = sqlFile(__dirname, 'claim-batch.sql');
const CLAIMED = sqlFile(__dirname, 'claimed-batch.sql');
const ADD_PROGRESS = sqlFile(__dirname, 'add-batch-progress.sql');
const ADD_ERRORS = sqlFile(__dirname, 'add-batch-errors.sql');
const END = sqlFile(__dirname, 'end-batch.sql');

/** Counts of a batch or of one chunk of it. */
export interface BatchCounts {
  received: number;
  accepted: number;
  duplicates: number;
  late: number;
  rejected: number;
  totals: Record<string, number>;
}

export interface BatchRow extends BatchCounts {
  id: number;
  endpoint: string;
  mode: Exclude<BatchMode, 'dry_run'>;
  /** `interrupted`: broken off between two chunks, or its process is gone. What it counts is stored, the rest is not. */
  state: 'receiving' | 'applying' | 'applied' | 'interrupted' | 'refused';
  body_digest: Buffer | null;
  headings: Headings | null;
  started_at: Date;
  finished_at: Date | null;
}

const COUNTED = ['accepted', 'duplicates', 'late', 'rejected'] as const;

/** How a batch can end. */
export type BatchEnd = Extract<BatchRow['state'], 'applied' | 'interrupted' | 'refused'>;

@Injectable()
export class BatchesStore {
  private readonly rows;

  constructor(
    private readonly audit: Audit,
    private readonly presence: Presence,
    metrics: Metrics,
  ) {
    this.rows = metrics.counter({
      name: 'batch_rows_total',
      help: 'Rows of batches that this process took, by what became of them; dry runs and refused batches are not counted.',
      labels: ['endpoint', 'outcome'],
    });
  }

  /** Counts the rows of a batch that has been committed, for metrics. */
  count(endpoint: string, counts: Pick<BatchCounts, (typeof COUNTED)[number]>): void {
    for (const outcome of COUNTED) if (counts[outcome] > 0) this.rows.inc({ endpoint, outcome }, counts[outcome]);
  }

  async begin(tx: Tx, actor: Actor, batch: { endpoint: string; mode: BatchMode }): Promise<number> {
    const [row] = await query<{ id: number }>(tx, BEGIN, [
      actor.accountId,
      batch.endpoint,
      batch.mode,
      this.presence.number,
    ]);
    return idOf(row);
  }

  /** The id of a batch that this call may fill under the key; undefined where another call has the key. */
  async claim(
    tx: Tx,
    actor: Actor,
    batch: { endpoint: string; mode: BatchMode; key: string },
  ): Promise<number | undefined> {
    const [row] = await query<{ id: number }>(tx, CLAIM, [
      actor.accountId,
      batch.endpoint,
      batch.mode,
      batch.key,
      this.presence.number,
    ]);
    return row?.id;
  }

  async claimed(tx: Tx, actor: Actor, batch: { endpoint: string; key: string }): Promise<BatchRow | undefined> {
    const [row] = await query<BatchRow>(tx, CLAIMED, [actor.accountId, batch.endpoint, batch.key]);
    return row;
  }

  /** The progress of one chunk, and its entry in the trail, in the transaction that applies it. */
  async addProgress(
    tx: Tx,
    actor: Actor,
    batch: { id: number; endpoint: string; headings: Headings | null },
    counts: BatchCounts,
  ): Promise<void> {
    const { received, accepted, duplicates, late, rejected, totals } = counts;
    const numbers = [received, accepted, duplicates, late, rejected];
    const headings = batch.headings && JSON.stringify(batch.headings);
    await change(tx, ADD_PROGRESS, [batch.id, ...numbers, JSON.stringify(totals), this.presence.number, headings]);
    await this.audit.record(tx, actor, {
      action: 'loadBatch',
      subject: `batch ${batch.id} of ${batch.endpoint}`,
      details: { received, accepted, duplicates, late, rejected },
    });
  }

  async addErrors(tx: Tx, actor: Actor, id: number, errors: readonly RowError[]): Promise<void> {
    if (errors.length === 0) return;
    await query(tx, ADD_ERRORS, [
      id,
      actor.accountId,
      errors.map((error) => error.row),
      errors.map((error) => kept(error.sourceRef)),
      errors.map((error) => kept(error.field)),
      errors.map((error) => error.code),
      errors.map((error) => (error.about ? JSON.stringify(error.about) : null)),
    ]);
  }

  async end(tx: Tx, id: number, state: BatchEnd, bodyDigest?: Buffer): Promise<void> {
    await change(tx, END, [id, state, bodyDigest ?? null]);
  }
}

/** What the record of a batch can hold of a text that was refused: Postgres stores no NUL. */
function kept(text: string | null): string | null {
  return text?.slice(0, 200).replaceAll('\0', REPLACEMENT) ?? null;
}

function idOf(row: { id: number } | undefined): number {
  if (row === undefined) throw new Error('the insert of a batch answered no id');
  return row.id;
}
