import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, query, sqlFile, type Tx } from '../../platform/db/index.js';

const MISSING = sqlFile(__dirname, 'missing-for-close.sql');
const HOLD = sqlFile(__dirname, 'hold-for-close.sql');
const WATERMARK = `SELECT coalesce(pg_catalog.pg_sequence_last_value('months.fact_seq'), 0)::bigint AS watermark`;
const LOOK = sqlFile(__dirname, 'hold-for-preview.sql');

/** The outlets of one chunk of a close, and the first day of the month that is closed. */
export interface ClosingOutlets {
  readonly outletIds: readonly number[];
  readonly month: string;
}

/** A revision that becomes the published one of its outlet-month. */
export interface PublishedRevision {
  readonly outletId: number;
  readonly revision: number;
}

/**
 * The gate as a close passes it: first everybody new is turned away, then the rows are taken, and only the statement after
 * that reads. Both months are held, because the arrears rate of M reads the revenue of M−1.
 */
@Injectable()
export class CloseGate {
  constructor(private readonly database: Database) {}

  /** Makes the gate rows that are missing: a lock on a row that is not there locks nothing. */
  async prepare(actor: Actor, { outletIds, month }: ClosingOutlets): Promise<void> {
    const missing = await this.database.read<{ outlet_id: number; month: string }>(actor, MISSING, [outletIds, month]);
    if (missing.length === 0) return;
    const wanted = [missing.map((row) => row.outlet_id), missing.map((row) => row.month)];
    await this.database.transaction(actor, (tx) =>
      query(tx, `SELECT months.ensure_gates($1::int[], $2::date[])`, wanted),
    );
  }

  /** Commits the request that turns new writers away: without it overlapping writers starve a close for ever. */
  async turnWritersAway(actor: Actor, runId: string, closing: ClosingOutlets, seconds: number): Promise<void> {
    const { outletIds, month } = closing;
    await this.database.transaction(actor, (tx) =>
      query(tx, `SELECT months.request_lock($1::int[], $2::date, $3::bigint, $4::int)`, [
        outletIds,
        month,
        runId,
        seconds,
      ]),
    );
  }

  /** Lets writers come again, in the transaction that has closed the outlets or left them open. */
  async letWritersIn(tx: Tx, runId: string, outletIds: readonly number[]): Promise<void> {
    await query(tx, `SELECT months.end_lock_request($1::int[], $2::bigint)`, [outletIds, runId]);
  }

  /**
   * Takes the gates of M−1 and M against every writer, and answers the watermark: no fact of these outlet-months with a
   * number up to it is missing from what the next statements read. That locking and reading are two statements is
   * load-bearing: one statement would read what was committed before it waited (mutant `assessment-close-one-statement`).
   */
  async hold(tx: Tx, { outletIds, month }: ClosingOutlets): Promise<number> {
    await query(tx, HOLD, [outletIds, month]);
    return this.watermark(tx);
  }

  /** Waits for a close in progress and stands in nobody's way. */
  async look(tx: Tx, { outletIds, month }: ClosingOutlets): Promise<number> {
    await query(tx, LOOK, [outletIds, month]);
    return this.watermark(tx);
  }

  /** The edge to closed, which the database allows only from open or closed, with the next revision, once the month is over. */
  async publish(tx: Tx, month: string, revisions: readonly PublishedRevision[], accountId: number): Promise<void> {
    if (revisions.length === 0) return;
    await query(tx, `SELECT months.publish($1::int[], $2::date, $3::int[], $4::int)`, [
      revisions.map((one) => one.outletId),
      month,
      revisions.map((one) => one.revision),
      accountId,
    ]);
  }

  private async watermark(tx: Tx): Promise<number> {
    const [row] = await query<{ watermark: number }>(tx, WATERMARK);
    return row?.watermark ?? 0;
  }
}
