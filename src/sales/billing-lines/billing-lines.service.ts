import { Injectable } from '@nestjs/common';
import { type FactFound, FactIntake, FactLists, type FactQuery, factShown } from '../../months/index.js';
import type { Actor } from '../../platform/access/index.js';
import type { Page } from '../../platform/http/cursors.js';
import { BatchIntake, type BatchResponse, type BatchTarget, type IncomingBatch } from '../../platform/intake/index.js';
import type { BillingLineResponse, BillingLineRow } from './billing-line.dto.js';
import { BILLING_LINE } from './billing-line.js';

interface BillingLineFound extends FactFound {
  business_line: string;
  subscriber_ref: string | null;
  billed_fen: number;
  gifted_fen: number;
  refunded_fen: number;
  adjustment_fen: number;
}

/** Takes and shows billing lines; what is their own stands in BILLING_LINE. */
@Injectable()
export class BillingLinesService {
  private readonly target: BatchTarget<BillingLineRow>;

  constructor(
    private readonly intake: BatchIntake,
    private readonly lists: FactLists,
    facts: FactIntake,
  ) {
    this.target = facts.targetOf(BILLING_LINE);
  }

  load(actor: Actor, batch: IncomingBatch): Promise<BatchResponse> {
    return this.intake.take(actor, this.target, batch);
  }

  list(actor: Actor, query: FactQuery): Promise<Page<BillingLineResponse>> {
    return this.lists.page(actor, BILLING_LINE, query, (row: BillingLineFound) => ({
      ...factShown(row),
      businessLine: row.business_line,
      subscriberRef: row.subscriber_ref,
      billedFen: row.billed_fen,
      giftedFen: row.gifted_fen,
      refundedFen: row.refunded_fen,
      adjustmentFen: row.adjustment_fen,
    }));
  }
}
