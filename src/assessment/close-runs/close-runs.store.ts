import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../../platform/access/index.js';
import { query, sqlFile, type Tx } from '../../platform/db/index.js';
import type { RunKind } from './close-run.dto.js';

const LIVE = sqlFile(__dirname, 'live-runs.sql');
const ADD = sqlFile(__dirname, 'add-run.sql');
const DUE = sqlFile(__dirname, 'due-closes.sql');

/** A live run of the month, and whether its unit stands above, at or below the wanted one. */
export interface LiveRun {
  readonly id: string;
  readonly kind: RunKind;
  readonly org_unit_id: number;
  readonly overlaps: boolean;
}

export interface NewRun {
  readonly month: string;
  readonly orgUnitId: number;
  readonly kind: RunKind;
  readonly accountId: number;
  readonly onlyLocked: boolean;
  /** undefined: every outlet of the unit's subtree that existed in the month. */
  readonly outletIds?: readonly number[] | undefined;
  readonly outletsPerChunk: number;
}

export interface DueClose {
  readonly city_id: number;
  readonly lineage: number[];
  readonly month: string;
  readonly outlet_ids: number[];
}

@Injectable()
export class CloseRunsStore {
  constructor(private readonly audit: Audit) {}

  /** Lets one request at a time decide about the runs of a month. What they decide by is read in the next statement. */
  async lockMonth(tx: Tx, month: string): Promise<void> {
    await query(tx, `SELECT pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('close ' || $1::text, 0))`, [
      month,
    ]);
  }

  /** Whether this process is the one that looks for due closes; the others need not look at the same moment. */
  async isScheduler(tx: Tx): Promise<boolean> {
    const [row] = await query<{ mine: boolean }>(
      tx,
      `SELECT pg_catalog.pg_try_advisory_xact_lock(pg_catalog.hashtextextended('close scheduler', 0)) AS mine`,
    );
    return row?.mine ?? false;
  }

  live(tx: Tx, month: string, lineage: readonly number[]): Promise<LiveRun[]> {
    return query<LiveRun>(tx, LIVE, [month, lineage]);
  }

  async add(tx: Tx, run: NewRun): Promise<string> {
    const [row] = await query<{ id: string }>(tx, ADD, [
      run.month,
      run.orgUnitId,
      run.kind,
      run.accountId,
      run.onlyLocked,
      run.outletIds ?? null,
      run.outletsPerChunk,
    ]);
    if (!row) throw new Error('a run was not stored');
    return row.id;
  }

  /** Enters in the audit trail who asked for a run. */
  async note(tx: Tx, actor: Actor, id: string, details: Readonly<Record<string, unknown>>): Promise<void> {
    await this.audit.record(tx, actor, { action: 'requestCloseRun', subject: `close run ${id}`, details });
  }

  due(tx: Tx, retryHours: number, citiesMax: number): Promise<DueClose[]> {
    return query<DueClose>(tx, DUE, [retryHours, citiesMax]);
  }
}
