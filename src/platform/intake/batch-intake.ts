import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '../access/index.js';
import { copyInto, Database, emptyTempTable, type Tx } from '../db/index.js';
import { Clock } from '../time/clock.js';
import { BatchAnswer } from './batch-answer.js';
import type { BatchMode, BatchTarget, RowContext, StagedChunk } from './batch-target.js';
import type { BatchResponse } from './batch.dto.js';
import { BatchesReads } from './batches.reads.js';
import { type BatchEnd, BatchesStore } from './batches.store.js';
import { BodyBytes } from './body-bytes.js';
import { ChunkSpool, type SpooledChunk } from './chunk-spool.js';
import { IdempotentBatches } from './idempotent-batches.js';
import type { IncomingBatch } from './incoming-batch.js';
import { type ReadBatch, readBatch } from './read-batch.js';
import { contextAt } from './row-context.js';

const LANES = 2; // Two connections a call keep a server of two cores busy; more would only wait for each other's totals.

/** Ends a transaction without an error of anybody's making: what a dry run did is undone. */
class RolledBack extends Error {}

/** A call that was broken off between its chunks: its record says so already. */
class Interrupted extends Error {}

/** One call: what is loaded, by whom, and what has been read of it. */
interface Call<Row extends object> {
  readonly actor: Actor;
  readonly target: BatchTarget<Row>;
  readonly mode: BatchMode;
  readonly read: ReadBatch;
}

/**
 * Takes batches of rows. The whole body is read and checked first; only when it has proved sound is it applied, chunk by
 * chunk, each in one transaction (partial) or all in one (atomic, dry run). No transaction is open while bytes are awaited.
 */
@Injectable()
export class BatchIntake {
  private readonly logger = new Logger(BatchIntake.name);

  constructor(
    private readonly database: Database,
    private readonly batches: BatchesStore,
    private readonly reads: BatchesReads,
    private readonly keys: IdempotentBatches,
    private readonly clock: Clock,
  ) {}

  /** What the checks of a row know at this moment. */
  context(): RowContext {
    return contextAt(this.clock.now());
  }

  async take<Row extends object>(
    actor: Actor,
    target: BatchTarget<Row>,
    incoming: IncomingBatch,
  ): Promise<BatchResponse> {
    const claim = await this.keys.claim(actor, target, incoming);
    if (claim && 'applied' in claim) {
      this.keys.mustBeSame(claim.applied, await digestOf(incoming), incoming.mode);
      incoming.answerHeader('Idempotency-Replayed', 'true');
      return this.reads.answer(actor, claim.applied);
    }
    const spool = new ChunkSpool();
    try {
      const call = {
        actor,
        target,
        mode: incoming.mode,
        read: await readBatch(incoming, target, this.context(), spool),
      };
      const answer = await (incoming.mode === 'partial'
        ? this.applyChunks(call, claim?.batchId)
        : this.applyWhole(call, claim?.batchId));
      if (incoming.mode !== 'dry_run') this.batches.count(target.endpoint, answer);
      return answer;
    } catch (error) {
      if (claim && !(error instanceof Interrupted)) await this.giveUp(actor, claim.batchId, 'refused');
      throw error instanceof Interrupted ? error.cause : error;
    } finally {
      await spool.dispose();
    }
  }

  /** Chunks commit as they come; the record says how far the call went, and the same body sent again stores the rest. */
  private async applyChunks<Row extends object>(call: Call<Row>, claimed: number | undefined): Promise<BatchResponse> {
    const { actor, read } = call;
    const [only, ...more] = read.chunks;
    if (only && more.length === 0) return this.applyOnly(call, only, claimed);
    const batchId = claimed ?? (await this.database.transaction(actor, (tx) => this.begin(tx, call)));
    const parts = await inLanes(read.chunks, read.isOrdered ? 1 : LANES, async (chunk) => {
      await call.target.prepare?.(actor, await staged(chunk, batchId, call.mode));
      return this.database.transaction(actor, (tx) => this.applyChunk(tx, call, chunk, batchId));
    }).catch(async (error: unknown) => {
      await this.giveUp(actor, batchId, 'interrupted');
      throw new Interrupted('some chunks may be stored', { cause: error });
    });
    await this.database.transaction(actor, (tx) => this.batches.end(tx, batchId, 'applied', read.bodyDigest));
    const answer = new BatchAnswer(read.headings);
    for (const part of parts) answer.add(part);
    return answer.response(batchId, actor.locale);
  }

  /** Most calls are one chunk: its record begins and ends in the transaction that applies it. */
  private async applyOnly<Row extends object>(
    call: Call<Row>,
    chunk: SpooledChunk,
    claimed: number | undefined,
  ): Promise<BatchResponse> {
    const { actor } = call;
    await call.target.prepare?.(actor, await staged(chunk, claimed ?? null, call.mode));
    return this.database.transaction(actor, async (tx) => {
      const batchId = claimed ?? (await this.begin(tx, call));
      const part = await this.applyChunk(tx, call, chunk, batchId);
      await this.batches.end(tx, batchId, 'applied', call.read.bodyDigest);
      return part.response(batchId, actor.locale);
    });
  }

  /** One transaction for the whole body: committed if atomic and without a refused row, undone otherwise. */
  private async applyWhole<Row extends object>(call: Call<Row>, claimed: number | undefined): Promise<BatchResponse> {
    const { actor, target, mode, read } = call;
    const touched = new Set<string>();
    for (const chunk of read.chunks) {
      for (const touch of await chunk.touched()) touched.add(touch);
      await target.prepare?.(actor, await staged(chunk, null, mode));
    }
    let undone: BatchAnswer | undefined;
    try {
      return await this.database.transaction(actor, async (tx) => {
        const answer = new BatchAnswer(read.headings);
        const id = mode === 'dry_run' ? null : (claimed ?? (await this.begin(tx, call)));
        await target.hold?.(tx, actor, touched);
        for (const chunk of read.chunks) answer.add(await this.applyChunk(tx, call, chunk, id));
        if (mode === 'dry_run' || answer.hasErrors) {
          undone = answer;
          throw new RolledBack();
        }
        if (id !== null) await this.batches.end(tx, id, 'applied', read.bodyDigest);
        return answer.response(id, actor.locale);
      });
    } catch (error) {
      if (!(error instanceof RolledBack) || !undone) throw error;
      if (mode === 'atomic') throw undone.refusal();
      return undone.response(null, actor.locale);
    }
  }

  /** The caller gets the fault that ended the call, whatever becomes of the record. */
  private async giveUp(actor: Actor, batchId: number, state: BatchEnd): Promise<void> {
    await this.database
      .transaction(actor, (tx) => this.batches.end(tx, batchId, state))
      .catch((error: unknown) => this.logger.warn({ err: error }, `batch ${batchId} not ended`));
  }

  private begin<Row extends object>(tx: Tx, { actor, target, mode }: Call<Row>): Promise<number> {
    return this.batches.begin(tx, actor, { endpoint: target.endpoint, mode });
  }

  private async applyChunk<Row extends object>(
    tx: Tx,
    { actor, target, mode, read }: Call<Row>,
    chunk: SpooledChunk,
    batchId: number | null,
  ): Promise<BatchAnswer> {
    const part = new BatchAnswer(read.headings);
    part.refuse(await chunk.errors());
    if (chunk.rows > 0) {
      await stage(tx, target, chunk);
      part.took(chunk.rows, await target.apply(tx, actor, await staged(chunk, batchId, mode)));
    }
    if (batchId !== null) {
      const batch = { id: batchId, endpoint: target.endpoint, headings: read.headings };
      await this.batches.addProgress(tx, actor, batch, part.counts);
      await this.batches.addErrors(tx, actor, batchId, part.errors);
    }
    return part;
  }
}

async function staged(chunk: SpooledChunk, batchId: number | null, mode: BatchMode): Promise<StagedChunk> {
  return { batchId, mode, rows: chunk.rows, touched: await chunk.touched(), text: () => chunk.text() };
}

/** Row-level security refuses COPY, so rows go into a temporary table first. */
async function stage<Row extends object>(tx: Tx, target: BatchTarget<Row>, chunk: SpooledChunk): Promise<void> {
  const { table, definition, columns } = target.stage;
  await emptyTempTable(tx, table, `row_no int NOT NULL, ${definition}`);
  await copyInto(tx, `COPY pg_temp.${table} (row_no, ${columns.join(', ')}) FROM STDIN`, chunk.text());
}

async function digestOf(incoming: IncomingBatch): Promise<Buffer | undefined> {
  const bytes = new BodyBytes(incoming);
  for await (const chunk of bytes.read()) void chunk;
  return bytes.decodedDigest();
}

/** Works through the items in order, so many at a time; answers in the order of the items. A failure ends all lanes. */
async function inLanes<Item, Result>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  let failed = false;
  const lane = async (): Promise<void> => {
    for (const [at, item] of queue) {
      if (failed) return;
      try {
        results[at] = await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return results;
}
