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
import { CostLineResponse, CostLineRow } from './cost-line.dto.js';
import { CostLinesService } from './cost-lines.service.js';

@ApiTags('outlets')
@Controller('outlets/cost-lines')
export class CostLinesController {
  constructor(private readonly costLines: CostLinesService) {}

  @Allow('outlets.cost_line.write')
  @BatchOperation({
    id: 'loadCostLines',
    summary: 'Load cost lines 批量录入成本明细',
    description: {
      en: 'Outlet management loads the costs of its outlets: fixed, operating or labour. A row for a month that takes none is kept as late.',
      zh: '营业管理中心批量录入所辖营业厅的固定、运营、人工成本。已锁定月份的行作为迟到行保留待处理。',
    },
    rules: ['R-160'],
    row: CostLineRow,
    control: 'the sum of amountFen over all rows 各行 amountFen 之和',
    examples: [
      {
        sourceSystem: 'ERP',
        sourceRef: 'C-2001',
        outletCode: 'XA001',
        month: '2026-11',
        item: 'rent',
        amountFen: 5000000,
      },
    ],
  })
  load(
    @CurrentActor() actor: Actor,
    @Query() { mode }: BatchQuery,
    @BatchBody() body: IncomingBody,
  ): Promise<BatchResponse> {
    return this.costLines.load(actor, { ...body, mode: mode ?? 'partial' });
  }

  @Get()
  @Allow('outlets.cost_line.read')
  @PageOf(CostLineResponse)
  @Operation({
    id: 'listCostLines',
    summary: 'List cost lines 成本明细列表',
    description: {
      en: 'Cost facts that count in a month, in the order they were stored, reversals (sign -1) included.',
      zh: '按入库顺序列出计入某月份的成本明细,含冲销行(sign 为 -1)。',
    },
    rules: ['R-160'],
    errors: [UnknownOrgUnit],
  })
  list(@CurrentActor() actor: Actor, @Query() query: FactQuery): Promise<Page<CostLineResponse>> {
    return this.costLines.list(actor, query);
  }
}
