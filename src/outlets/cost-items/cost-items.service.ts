import { Injectable } from '@nestjs/common';
import { InputGate, MonthClosed } from '../../months/index.js';
import { type Actor, Audit, HEADQUARTERS_ID } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import { Forbidden } from '../../platform/errors/index.js';
import { firstDay } from '../../platform/time/month.js';
import type { CostItemRequest, CostItemResponse, CostItemsResponse } from './cost-item.dto.js';
import { CostItemsStore } from './cost-items.store.js';

const LIST = sqlFile(__dirname, 'list-cost-items.sql');

/** Says to which of the three classes a cost item belongs. One mapping for the whole company, so headquarters sets it. */
@Injectable()
export class CostItemsService {
  constructor(
    private readonly database: Database,
    private readonly costItems: CostItemsStore,
    private readonly gate: InputGate,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor): Promise<CostItemsResponse> {
    return { items: await this.database.read<CostItemResponse>(actor, LIST) };
  }

  async set(actor: Actor, request: CostItemRequest): Promise<CostItemResponse> {
    if (!actor.scopes.includes(HEADQUARTERS_ID)) throw new Forbidden({ permissions: [actor.permission] });
    await this.database.transaction(actor, async (tx) => {
      const until = await this.costItems.holdsUntil(tx, request);
      await this.gate.holdBelow(tx, HEADQUARTERS_ID, firstDay(request.validFrom), until);
      const closed = await this.costItems.closedMonth(tx, request, until);
      if (closed) throw new MonthClosed({ month: closed.month, orgUnitCode: closed.code });
      await this.costItems.set(tx, actor, request);
      await this.audit.record(tx, actor, {
        action: 'setCostItem',
        subject: `cost item ${request.item}`,
        details: { costClass: request.costClass, validFrom: request.validFrom },
      });
    });
    return { item: request.item, costClass: request.costClass, validFrom: request.validFrom };
  }
}
