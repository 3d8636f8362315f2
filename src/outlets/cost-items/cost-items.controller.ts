import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MonthClosed } from '../../months/index.js';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { Operation } from '../../platform/http/operation.js';
import { CostItemRequest, CostItemResponse, CostItemsResponse } from './cost-item.dto.js';
import { CostItemsService } from './cost-items.service.js';

@ApiTags('outlets')
@Controller('outlets/cost-items')
export class CostItemsController {
  constructor(private readonly costItems: CostItemsService) {}

  @Get()
  @Allow('outlets.cost_line.read')
  @Operation({
    id: 'listCostItems',
    summary: 'List cost items 成本科目列表',
    description: {
      en: 'To which of the three classes each cost item belongs, and from which month on. A line may name its class itself.',
      zh: '各成本科目所属类别(固定、运营、人工)及生效月份。明细行亦可自行指定类别。',
    },
    rules: ['R-160'],
    returns: CostItemsResponse,
  })
  list(@CurrentActor() actor: Actor): Promise<CostItemsResponse> {
    return this.costItems.list(actor);
  }

  @Put()
  @Allow('outlets.cost_line.write')
  @Operation({
    id: 'setCostItem',
    summary: 'Set the class of a cost item 设定成本科目类别',
    description: {
      en: 'Outlet management at headquarters says to which class an item belongs from a month on. Refused where a closed month would change.',
      zh: '总部营业管理中心设定成本科目自某月起所属类别。若影响已关账月份则拒绝。',
    },
    rules: ['R-160'],
    errors: [MonthClosed],
    example: { item: 'drinking_water', costClass: 'operating', validFrom: '2026-11' },
    returns: CostItemResponse,
  })
  set(@CurrentActor() actor: Actor, @Body() request: CostItemRequest): Promise<CostItemResponse> {
    return this.costItems.set(actor, request);
  }
}
