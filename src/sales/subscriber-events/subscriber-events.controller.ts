import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FactQuery } from '../../months/index.js';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { UnknownOrgUnit } from '../../platform/errors/index.js';
import type { Page } from '../../platform/http/cursors.js';
import { Operation } from '../../platform/http/operation.js';
import { PageOf } from '../../platform/http/paging.js';
import {
  BatchBody,
  BatchOperation,
  BatchQuery,
  type BatchResponse,
  type IncomingBody,
} from '../../platform/intake/index.js';
import { SubscriberEventResponse, SubscriberEventRow } from './subscriber-event.dto.js';
import { SubscriberEventsService } from './subscriber-events.service.js';

@ApiTags('sales')
@Controller('sales/subscriber-events')
export class SubscriberEventsController {
  constructor(private readonly subscriberEvents: SubscriberEventsService) {}

  @Allow('sales.subscribers.write')
  @BatchOperation({
    id: 'loadSubscriberEvents',
    summary: 'Load subscriber events 批量录入用户事件',
    description: {
      en: 'The information centre loads who joined, left or came back. The business day, and with it the month, is that of Asia/Shanghai.',
      zh: '信息化中心批量录入用户入网、离网、复机事件。业务日期及所属月份按北京时间确定。',
    },
    rules: ['R-158'],
    row: SubscriberEventRow,
    control: 'the number of rows 行数',
    examples: [
      {
        sourceSystem: 'CRM',
        sourceRef: 'E-2001',
        outletCode: 'XA001',
        occurredOn: '2026-11-01',
        kind: 'activated',
        businessLine: 'mobile_5g',
        subscriberRef: 'S-100200300',
      },
    ],
  })
  load(
    @CurrentActor() actor: Actor,
    @Query() { mode }: BatchQuery,
    @BatchBody() body: IncomingBody,
  ): Promise<BatchResponse> {
    return this.subscriberEvents.load(actor, { ...body, mode: mode ?? 'partial' });
  }

  @Get()
  @Allow('sales.subscribers.read')
  @PageOf(SubscriberEventResponse)
  @Operation({
    id: 'listSubscriberEvents',
    summary: 'List subscriber events 用户事件列表',
    description: {
      en: 'Subscriber events that count in a month, in the order they were stored, reversals (sign -1) included.',
      zh: '按入库顺序列出计入某月份的用户事件,含冲销行(sign 为 -1)。',
    },
    errors: [UnknownOrgUnit],
  })
  list(@CurrentActor() actor: Actor, @Query() query: FactQuery): Promise<Page<SubscriberEventResponse>> {
    return this.subscriberEvents.list(actor, query);
  }
}
