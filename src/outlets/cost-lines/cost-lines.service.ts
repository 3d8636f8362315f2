import { Injectable } from '@nestjs/common';
import { type FactFound, FactIntake, FactLists, type FactQuery, factShown } from '../../months/index.js';
import type { Actor } from '../../platform/access/index.js';
import type { Page } from '../../platform/http/cursors.js';
import { BatchIntake, type BatchResponse, type BatchTarget, type IncomingBatch } from '../../platform/intake/index.js';
import type { CostClass, CostLineResponse, CostLineRow } from './cost-line.dto.js';
import { COST_LINE } from './cost-line.js';

interface CostLineFound extends FactFound {
  item: string;
  cost_class: CostClass | null;
  amount_fen: number;
}

/** Takes and shows cost lines. How a row becomes a fact is the same for every kind; what is its own stands in COST_LINE. */
@Injectable()
export class CostLinesService {
  private readonly target: BatchTarget<CostLineRow>;

  constructor(
    private readonly intake: BatchIntake,
    private readonly lists: FactLists,
    facts: FactIntake,
  ) {
    this.target = facts.targetOf(COST_LINE);
  }

  load(actor: Actor, batch: IncomingBatch): Promise<BatchResponse> {
    return this.intake.take(actor, this.target, batch);
  }

  list(actor: Actor, query: FactQuery): Promise<Page<CostLineResponse>> {
    return this.lists.page(actor, COST_LINE, query, (row: CostLineFound) => ({
      ...factShown(row),
      item: row.item,
      costClass: row.cost_class,
      amountFen: row.amount_fen,
    }));
  }
}
