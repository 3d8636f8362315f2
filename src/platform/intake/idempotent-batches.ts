import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/index.js';
import { Database } from '../db/index.js';
import type { BatchMode, BatchTarget } from './batch-target.js';
import { BatchesStore, type BatchRow } from './batches.store.js';
import type { IncomingBatch } from './incoming-batch.js';
import { UnreadableHeader } from './intake.errors.js';
import { IdempotencyKeyReused, RequestInFlight } from '../http/idempotency/idempotency.errors.js';

/** What an Idempotency-Key means for this call: a batch to fill, or one that was applied before. */
export type Claim = { readonly batchId: number } | { readonly applied: BatchRow };

const KEY = /^[\x21-\x7e]{1,255}$/;

/**
 * Idempotency keys of batches. The key is committed before the body is read, so that two calls under one key are never
 * both applied; the digest of the decoded body is stored with the effect, so that a repeat can be told from another body.
 */
@Injectable()
export class IdempotentBatches {
  constructor(
    private readonly database: Database,
    private readonly batches: BatchesStore,
  ) {}

  async claim(
    actor: Actor,
    target: Pick<BatchTarget, 'endpoint'>,
    incoming: IncomingBatch,
  ): Promise<Claim | undefined> {
    const key = incoming.idempotencyKey;
    if (key === undefined || incoming.mode === 'dry_run') return undefined;
    if (!KEY.test(key))
      throw new UnreadableHeader({ header: 'Idempotency-Key', expected: '1–255 visible ASCII characters' });
    const batch = { endpoint: target.endpoint, mode: incoming.mode as BatchMode, key };
    return this.database.transaction(actor, async (tx) => {
      const batchId = await this.batches.claim(tx, actor, batch);
      if (batchId !== undefined) return { batchId };
      const holder = await this.batches.claimed(tx, actor, batch);
      if (holder?.state !== 'applied') throw new RequestInFlight();
      return { applied: holder };
    });
  }

  /** Refuses a repeat whose body is not the one that was applied. */
  mustBeSame(applied: BatchRow, digest: Buffer | undefined, mode: BatchMode): void {
    const same = digest !== undefined && applied.body_digest?.equals(digest) === true;
    if (!same || applied.mode !== mode) throw new IdempotencyKeyReused();
  }
}
