import { Injectable } from '@nestjs/common';
import { CloseGate } from '../../months/index.js';
import { systemActor } from '../../platform/access/index.js';
import { Database, query, sqlFile, type Tx } from '../../platform/db/index.js';
import { CloseChunksStore, type LeasedChunk } from './close-chunks.store.js';

const WORK_TABLE = sqlFile(__dirname, 'work-table.sql');
const COMPUTE = sqlFile(__dirname, 'compute-chunk.sql');
const SUPERSEDE = sqlFile(__dirname, 'supersede.sql');
const ADD_REVISIONS = sqlFile(__dirname, 'add-revisions.sql');
const ADD_RESULTS = sqlFile(__dirname, 'add-results.sql');
const ADD_CHECKS = sqlFile(__dirname, 'add-checks.sql');

export const LEASE_SECONDS = 60; // A lost process is noticed within a minute; a live one renews three times as often.
const STATEMENT_TIMEOUT_MS = 30_000; // Ends the wait for the gates; lock_timeout does not bound it.
const WORK_MEMORY = '64MB'; // What a chunk computes stays in memory; a process has two chunks at a time.

/** The lease went to another process, which computes the chunk again: nothing of this attempt may stay. */
export class LeaseLost extends Error {}

/** Computes one chunk of a run in one transaction: the same statements for a preview and for a close. */
@Injectable()
export class CloseChunkService {
  private readonly house = systemActor('close-runs'); // Rights were judged when the run was asked for.

  constructor(
    private readonly database: Database,
    private readonly gate: CloseGate,
    private readonly chunks: CloseChunksStore,
  ) {}

  async compute(chunk: LeasedChunk): Promise<void> {
    const closing = { outletIds: chunk.outlet_ids, month: chunk.month };
    await this.gate.prepare(this.house, closing);
    if (chunk.kind === 'close') await this.gate.turnWritersAway(this.house, chunk.run_id, closing, LEASE_SECONDS);
    await this.database.transaction(this.house, async (tx) => {
      await query(tx, `SET LOCAL statement_timeout = ${STATEMENT_TIMEOUT_MS}`);
      await query(tx, `SET LOCAL work_mem = '${WORK_MEMORY}'`);
      await query(tx, WORK_TABLE);
      const watermark = chunk.kind === 'close' ? await this.gate.hold(tx, closing) : await this.gate.look(tx, closing);
      await query(tx, COMPUTE, [chunk.month, chunk.outlet_ids, chunk.kind, chunk.only_locked]);
      if (chunk.kind === 'close') await this.publish(tx, chunk, watermark);
      await query(tx, ADD_RESULTS, [chunk.run_id, chunk.month]);
      await query(tx, ADD_CHECKS, [chunk.run_id]);
      if (chunk.kind === 'close') await this.gate.letWritersIn(tx, chunk.run_id, chunk.outlet_ids);
      // A process that was only slow must not write beside the one that took its chunk over
      // (mutant `assessment-close-lease-unchecked`).
      if (!(await this.chunks.end(tx, chunk))) throw new LeaseLost();
    });
  }

  /** Lets writers in again after a chunk that failed for good. */
  async release(chunk: LeasedChunk): Promise<void> {
    if (chunk.kind !== 'close') return;
    await this.database.transaction(this.house, (tx) => this.gate.letWritersIn(tx, chunk.run_id, chunk.outlet_ids));
  }

  private async publish(tx: Tx, chunk: LeasedChunk, watermark: number): Promise<void> {
    await query(tx, SUPERSEDE, [chunk.month]);
    const added = await query<{ outlet_id: number; revision: number }>(tx, ADD_REVISIONS, [
      chunk.run_id,
      chunk.month,
      watermark,
    ]);
    const revisions = added.map((row) => ({ outletId: row.outlet_id, revision: row.revision }));
    await this.gate.publish(tx, chunk.month, revisions, chunk.account_id);
  }
}
