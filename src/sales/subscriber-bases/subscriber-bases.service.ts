import { Injectable } from '@nestjs/common';
import { type FactFound, FactIntake, FactLists, type FactQuery, factShown } from '../../months/index.js';
import type { Actor } from '../../platform/access/index.js';
import type { Page } from '../../platform/http/cursors.js';
import { BatchIntake, type BatchResponse, type BatchTarget, type IncomingBatch } from '../../platform/intake/index.js';
import type { SubscriberBaseResponse, SubscriberBaseRow } from './subscriber-base.dto.js';
import { SUBSCRIBER_BASE } from './subscriber-base.js';

interface SubscriberBaseFound extends FactFound {
  business_line: string;
  opening_subscribers: number;
}

/** Takes and shows subscriber bases; what is their own stands in SUBSCRIBER_BASE. */
@Injectable()
export class SubscriberBasesService {
  private readonly target: BatchTarget<SubscriberBaseRow>;

  constructor(
    private readonly intake: BatchIntake,
    private readonly lists: FactLists,
    facts: FactIntake,
  ) {
    this.target = facts.targetOf(SUBSCRIBER_BASE);
  }

  load(actor: Actor, batch: IncomingBatch): Promise<BatchResponse> {
    return this.intake.take(actor, this.target, batch);
  }

  list(actor: Actor, query: FactQuery): Promise<Page<SubscriberBaseResponse>> {
    return this.lists.page(actor, SUBSCRIBER_BASE, query, (row: SubscriberBaseFound) => ({
      ...factShown(row),
      businessLine: row.business_line,
      openingSubscribers: row.opening_subscribers,
    }));
  }
}
