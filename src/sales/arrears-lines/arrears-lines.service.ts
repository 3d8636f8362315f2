import { Injectable } from '@nestjs/common';
import { type FactFound, FactIntake, FactLists, type FactQuery, factShown } from '../../months/index.js';
import type { Actor } from '../../platform/access/index.js';
import type { Page } from '../../platform/http/cursors.js';
import { BatchIntake, type BatchResponse, type BatchTarget, type IncomingBatch } from '../../platform/intake/index.js';
import type { ArrearsLineResponse, ArrearsLineRow } from './arrears-line.dto.js';
import { ARREARS_LINE } from './arrears-line.js';

interface ArrearsLineFound extends FactFound {
  bill_month: string;
  business_line: string;
  subscriber_ref: string | null;
  unpaid_fen: number;
}

/** Takes and shows arrears lines; what is their own stands in ARREARS_LINE. */
@Injectable()
export class ArrearsLinesService {
  private readonly target: BatchTarget<ArrearsLineRow>;

  constructor(
    private readonly intake: BatchIntake,
    private readonly lists: FactLists,
    facts: FactIntake,
  ) {
    this.target = facts.targetOf(ARREARS_LINE);
  }

  load(actor: Actor, batch: IncomingBatch): Promise<BatchResponse> {
    return this.intake.take(actor, this.target, batch);
  }

  list(actor: Actor, query: FactQuery): Promise<Page<ArrearsLineResponse>> {
    return this.lists.page(actor, ARREARS_LINE, query, (row: ArrearsLineFound) => ({
      ...factShown(row),
      billMonth: row.bill_month.slice(0, 7),
      businessLine: row.business_line,
      subscriberRef: row.subscriber_ref,
      unpaidFen: row.unpaid_fen,
    }));
  }
}
