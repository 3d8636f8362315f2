import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { change, query, sqlFile, type Tx } from '../../platform/db/index.js';
import { firstDay } from '../../platform/time/month.js';
import type { CostItemRequest } from './cost-item.dto.js';

const NEXT = sqlFile(__dirname, 'next-class-change.sql');
const CLOSED = sqlFile(__dirname, 'closed-months-of-item.sql');
const SET = sqlFile(__dirname, 'set-cost-item.sql');

@Injectable()
export class CostItemsStore {
  /** Until when a class set from this month on would hold. */
  async holdsUntil(tx: Tx, { item, validFrom }: CostItemRequest): Promise<string | null> {
    const [row] = await query<{ until: string | null }>(tx, NEXT, [item, firstDay(validFrom)]);
    return row?.until ?? null;
  }

  /** A published outlet-month that the change would touch. */
  async closedMonth(
    tx: Tx,
    { item, validFrom }: CostItemRequest,
    until: string | null,
  ): Promise<{ month: string; code: string } | undefined> {
    const [row] = await query<{ month: string; code: string }>(tx, CLOSED, [item, firstDay(validFrom), until]);
    return row;
  }

  async set(tx: Tx, actor: Actor, { item, validFrom, costClass }: CostItemRequest): Promise<void> {
    await change(tx, SET, [item, firstDay(validFrom), costClass, actor.accountId]);
  }
}
