import { Injectable } from '@nestjs/common';
import { type FactFound, FactIntake, FactLists, type FactQuery, factShown } from '../../months/index.js';
import type { Actor } from '../../platform/access/index.js';
import type { Page } from '../../platform/http/cursors.js';
import { BatchIntake, type BatchResponse, type BatchTarget, type IncomingBatch } from '../../platform/intake/index.js';
import type { EventKind, SubscriberEventResponse, SubscriberEventRow } from './subscriber-event.dto.js';
import { SUBSCRIBER_EVENT } from './subscriber-event.js';

interface SubscriberEventFound extends FactFound {
  occurred_on: string;
  occurred_at: Date | null;
  event: EventKind;
  business_line: string;
  subscriber_ref: string;
}

/** Takes and shows subscriber events; what is their own stands in SUBSCRIBER_EVENT. */
@Injectable()
export class SubscriberEventsService {
  private readonly target: BatchTarget<SubscriberEventRow>;

  constructor(
    private readonly intake: BatchIntake,
    private readonly lists: FactLists,
    facts: FactIntake,
  ) {
    this.target = facts.targetOf(SUBSCRIBER_EVENT);
  }

  load(actor: Actor, batch: IncomingBatch): Promise<BatchResponse> {
    return this.intake.take(actor, this.target, batch);
  }

  list(actor: Actor, query: FactQuery): Promise<Page<SubscriberEventResponse>> {
    return this.lists.page(actor, SUBSCRIBER_EVENT, query, (row: SubscriberEventFound) => ({
      ...factShown(row),
      occurredOn: row.occurred_on,
      occurredAt: row.occurred_at?.toISOString() ?? null,
      kind: row.event,
      businessLine: row.business_line,
      subscriberRef: row.subscriber_ref,
    }));
  }
}
