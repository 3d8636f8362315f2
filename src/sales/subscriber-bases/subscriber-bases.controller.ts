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
import { SubscriberBaseResponse, SubscriberBaseRow } from './subscriber-base.dto.js';
import { SubscriberBasesService } from './subscriber-bases.service.js';

@ApiTags('sales')
@Controller('sales/subscriber-bases')
export class SubscriberBasesController {
  constructor(private readonly subscriberBases: SubscriberBasesService) {}

  @Allow('sales.subscribers.write')
  @BatchOperation({
    id: 'loadSubscriberBases',
    summary: 'Load opening bases 批量录入期初用户数',
    description: {
      en: 'The information centre loads how many subscribers were in service at the start of a month; the next month is taken too.',
      zh: '信息化中心批量录入月初在网用户数,可提前录入次月。',
    },
    rules: ['R-158'],
    row: SubscriberBaseRow,
    control: 'the sum of openingSubscribers over all rows 各行 openingSubscribers 之和',
    examples: [
      {
        sourceSystem: 'CRM',
        sourceRef: 'BASE-XA001-2026-12-4G',
        outletCode: 'XA001',
        month: '2026-12',
        businessLine: 'mobile_4g',
        openingSubscribers: 9000,
      },
    ],
  })
  load(
    @CurrentActor() actor: Actor,
    @Query() { mode }: BatchQuery,
    @BatchBody() body: IncomingBody,
  ): Promise<BatchResponse> {
    return this.subscriberBases.load(actor, { ...body, mode: mode ?? 'partial' });
  }

  @Get()
  @Allow('sales.subscribers.read')
  @PageOf(SubscriberBaseResponse)
  @Operation({
    id: 'listSubscriberBases',
    summary: 'List opening bases 期初用户数列表',
    description: {
      en: 'Opening bases that count in a month, in the order they were stored, reversals (sign -1) included.',
      zh: '按入库顺序列出计入某月份的期初用户数,含冲销行(sign 为 -1)。',
    },
    errors: [UnknownOrgUnit],
  })
  list(@CurrentActor() actor: Actor, @Query() query: FactQuery): Promise<Page<SubscriberBaseResponse>> {
    return this.subscriberBases.list(actor, query);
  }
}
