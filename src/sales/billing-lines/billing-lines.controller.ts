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
import { BillingLineResponse, BillingLineRow } from './billing-line.dto.js';
import { BillingLinesService } from './billing-lines.service.js';

@ApiTags('sales')
@Controller('sales/billing-lines')
export class BillingLinesController {
  constructor(private readonly billingLines: BillingLinesService) {}

  @Allow('sales.billing.write')
  @BatchOperation({
    id: 'loadBillingLines',
    summary: 'Load billing lines 批量录入出账明细',
    description: {
      en: 'The information centre loads what was billed of a month, with gifts, refunds and adjustments apart. A row for a month that takes none is kept as late.',
      zh: '信息化中心批量录入某月出账收入,赠费、退费、调账分列。已锁定月份的行作为迟到行保留待处理。',
    },
    rules: ['R-158'],
    row: BillingLineRow,
    control: 'the sum of billedFen − giftedFen − refundedFen + adjustmentFen over all rows 各行净额之和',
    examples: [
      {
        sourceSystem: 'BSS',
        sourceRef: 'INV-2001',
        outletCode: 'XA001',
        month: '2026-11',
        businessLine: 'mobile_4g',
        billedFen: 128000,
        giftedFen: 2000,
      },
    ],
  })
  load(
    @CurrentActor() actor: Actor,
    @Query() { mode }: BatchQuery,
    @BatchBody() body: IncomingBody,
  ): Promise<BatchResponse> {
    return this.billingLines.load(actor, { ...body, mode: mode ?? 'partial' });
  }

  @Get()
  @Allow('sales.billing.read')
  @PageOf(BillingLineResponse)
  @Operation({
    id: 'listBillingLines',
    summary: 'List billing lines 出账明细列表',
    description: {
      en: 'Billing facts that count in a month, in the order they were stored, reversals (sign -1) included.',
      zh: '按入库顺序列出计入某月份的出账明细,含冲销行(sign 为 -1)。',
    },
    errors: [UnknownOrgUnit],
  })
  list(@CurrentActor() actor: Actor, @Query() query: FactQuery): Promise<Page<BillingLineResponse>> {
    return this.billingLines.list(actor, query);
  }
}
