import { Injectable } from '@nestjs/common';
import { change, Presence, query, sqlFile, type Tx } from '../../platform/db/index.js';
import type { RunKind } from './close-run.dto.js';

const CLAIM = sqlFile(__dirname, 'claim-chunk.sql');
const RENEW = sqlFile(__dirname, 'renew-lease.sql');
const END = sqlFile(__dirname, 'end-chunk.sql');
const ADD_FAILURE = sqlFile(__dirname, 'add-failure.sql');
const GIVE_BACK = sqlFile(__dirname, 'give-back-chunk.sql');
const SPLIT = sqlFile(__dirname, 'split-chunk.sql');
const END_RUNS = sqlFile(__dirname, 'end-runs.sql');

/** A part of a run that this process has leased. */
export interface LeasedChunk {
  readonly run_id: string;
  readonly chunk_no: number;
  readonly outlet_ids: number[];
  readonly attempts: number;
  readonly kind: RunKind;
  readonly month: string;
  readonly account_id: number;
  readonly only_locked: boolean;
  readonly token: string;
}

export interface EndedRun {
  readonly kind: RunKind;
  readonly state: 'completed' | 'completed_with_blocked' | 'failed';
  readonly ms: number;
}

@Injectable()
export class CloseChunksStore {
  constructor(private readonly presence: Presence) {}

  async claim(tx: Tx, token: string, leaseSeconds: number): Promise<LeasedChunk | undefined> {
    const [row] = await change<Omit<LeasedChunk, 'token'>>(tx, CLAIM, [token, leaseSeconds, this.presence.number]);
    return row && { ...row, token };
  }

  async renew(tx: Tx, chunk: LeasedChunk, leaseSeconds: number): Promise<void> {
    await change(tx, RENEW, [...keyOf(chunk), leaseSeconds]);
  }

  /** Whether the lease was still this process's own. */
  async end(tx: Tx, chunk: LeasedChunk): Promise<boolean> {
    return (await change(tx, END, keyOf(chunk))).length > 0;
  }

  async giveBack(tx: Tx, token: string): Promise<void> {
    await change(tx, GIVE_BACK, [token]);
  }

  async split(tx: Tx, chunk: LeasedChunk): Promise<void> {
    await query(tx, SPLIT, keyOf(chunk));
  }

  /** Says of the one outlet of a chunk that has just been ended that it could not be computed. */
  async addFailure(tx: Tx, chunk: LeasedChunk, error: string): Promise<void> {
    await change(tx, ADD_FAILURE, [chunk.run_id, chunk.chunk_no, chunk.outlet_ids[0], error]);
  }

  /** Ends the runs without open chunks; answers those that ended by it. */
  endRuns(tx: Tx): Promise<EndedRun[]> {
    return change<EndedRun>(tx, END_RUNS);
  }
}

function keyOf({ run_id, chunk_no, token }: LeasedChunk): [string, number, string] {
  return [run_id, chunk_no, token];
}
