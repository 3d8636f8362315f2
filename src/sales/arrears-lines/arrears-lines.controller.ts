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
import { ArrearsLineResponse, ArrearsLineRow } from './arrears-line.dto.js';
import { ArrearsLinesService } from './arrears-lines.service.js';

@ApiTags('sales')
@Controller('sales/arrears-lines')
export class ArrearsLinesController {
  constructor(private readonly arrearsLines: ArrearsLinesService) {}

  @Allow('sales.arrears.write')
  @BatchOperation({
    id: 'loadArrearsLines',
    summary: 'Load arrears lines 批量录入欠费明细',
    description: {
      en: 'The information centre loads what was still unpaid at the end of a month, by the month of the bill. The reference names the month too, because the same invoice may be unpaid again at the end of the next.',
      zh: '信息化中心批量录入月末仍未缴的欠费,按账单月份分列。同一账单次月仍可能欠费,因此来源编号应包含月份。',
    },
    rules: ['R-158'],
    row: ArrearsLineRow,
    control: 'the sum of unpaidFen over all rows 各行 unpaidFen 之和',
    examples: [
      {
        sourceSystem: 'BSS',
        sourceRef: 'INV-1001/2026-11',
        outletCode: 'XA001',
        month: '2026-11',
        billMonth: '2026-10',
        businessLine: 'mobile_4g',
        unpaidFen: 5600,
      },
    ],
  })
  load(
    @CurrentActor() actor: Actor,
    @Query() { mode }: BatchQuery,
    @BatchBody() body: IncomingBody,
  ): Promise<BatchResponse> {
    return this.arrearsLines.load(actor, { ...body, mode: mode ?? 'partial' });
  }

  @Get()
  @Allow('sales.arrears.read')
  @PageOf(ArrearsLineResponse)
  @Operation({
    id: 'listArrearsLines',
    summary: 'List arrears lines 欠费明细列表',
    description: {
      en: 'Arrears facts that count in a month, in the order they were stored, reversals (sign -1) included.',
      zh: '按入库顺序列出计入某月份的欠费明细,含冲销行(sign 为 -1)。',
    },
    errors: [UnknownOrgUnit],
  })
  list(@CurrentActor() actor: Actor, @Query() query: FactQuery): Promise<Page<ArrearsLineResponse>> {
    return this.arrearsLines.list(actor, query);
  }
}
