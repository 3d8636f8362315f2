import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { NotFound, UnknownOrgUnit } from '../../platform/errors/index.js';
import { Operation } from '../../platform/http/operation.js';
import { CodeParam } from '../../platform/http/path-fields.js';
import { EndsBeforeItBegins } from '../../platform/ledgers/index.js';
import {
  CostSplitQuery,
  OutletCostAllocationResponse,
  SetCostAllocationRequest,
  SetCostAllocationResponse,
} from './cost-allocation.dto.js';
import { SharesNotWhole, UnknownBusinessLine, UnknownCostItem } from './cost-allocation.errors.js';
import { CostAllocationsService } from './cost-allocations.service.js';

@ApiTags('outlets')
@Controller('outlets')
export class CostAllocationsController {
  constructor(private readonly allocations: CostAllocationsService) {}

  @Put('cost-allocations')
  @Allow('outlets.cost_line.write')
  @Operation({
    id: 'setCostAllocation',
    summary: 'Set the shares of a cost item 设定成本分摊',
    description: {
      en: 'Outlet management says for its units how a cost item is shared by the business lines from a day on; the set of that day is replaced as a whole. Refused unless the shares are 1 together.',
      zh: '营业管理中心设定所辖单元某成本科目自某日起由各业务线分摊的比例,同日原有一组整体替换。合计不为 1 则拒绝。',
    },
    rules: ['R-260'],
    errors: [UnknownOrgUnit, UnknownBusinessLine, UnknownCostItem, SharesNotWhole, EndsBeforeItBegins],
    returns: SetCostAllocationResponse,
    example: {
      ...{ orgUnitCode: 'XA', item: 'security', validFrom: '2026-11-01' },
      shares: [
        { businessLine: 'mobile_5g', share: 0.7 },
        { businessLine: 'broadband', share: 0.3 },
      ],
    },
  })
  set(@CurrentActor() actor: Actor, @Body() wish: SetCostAllocationRequest): Promise<SetCostAllocationResponse> {
    return this.allocations.set(actor, wish);
  }

  @Get('outlets/:code/cost-allocation')
  @Allow('outlets.cost_line.read')
  @Operation({
    id: 'getOutletCostAllocation',
    summary: 'Cost of an outlet by line 营业厅成本分摊表',
    description: {
      en: 'Outlet management and auditors; changes nothing. The cost of a month by class and item, split by business line to the fen with the shares of the nearest unit on the last day of the month; parts sum to the cost exactly.',
      zh: '营业管理中心与审计人员可用,不改变任何数据。按类别与科目列示当月成本,并以月末最近一级组织单元的比例分摊到业务线,精确到分,合计与成本一致。',
    },
    rules: ['R-260'],
    errors: [NotFound],
    returns: OutletCostAllocationResponse,
  })
  split(
    @CodeParam('code', 'Code of the outlet 营业厅编码') code: string,
    @Query() { month }: CostSplitQuery,
    @CurrentActor() actor: Actor,
  ): Promise<OutletCostAllocationResponse> {
    return this.allocations.split(actor, code, month);
  }
}
