import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { UnknownOrgUnit } from '../../platform/errors/index.js';
import { Operation } from '../../platform/http/operation.js';
import { IssueUnitTargetRequest, TargetRollUpQuery, TargetRollUpResponse } from './unit-target.dto.js';
import { OutletIsNoUnit, RatioHasNoSum, SplitFallsShort, TargetComesFromAbove } from './unit-target.errors.js';
import { UnitTargetsService } from './unit-targets.service.js';

@ApiTags('assessment')
@Controller('assessment')
export class UnitTargetsController {
  constructor(private readonly targets: UnitTargetsService) {}

  @Put('unit-targets')
  @Allow('assessment.target.write')
  @Operation({
    id: 'issueUnitTarget',
    summary: 'Issue the target of a unit 下达单元目标',
    description: {
      en: 'Outlet management of the unit above sets what a city, a province or the whole is to reach. Where everything below it has a target and these sum to less, a reason is needed. Outlets are scored by their own targets alone.',
      zh: '由上级单元的营业厅管理部门下达地市、省分或总部的目标。下级目标已全部下达且合计低于本级目标时须说明原因。营业厅只按其自身目标考核。',
    },
    rules: ['R-269'],
    errors: [UnknownOrgUnit, RatioHasNoSum, TargetComesFromAbove, OutletIsNoUnit, SplitFallsShort],
    returns: TargetRollUpResponse,
    example: { orgUnitCode: 'HQ', month: '2027-01', metric: 'billed_revenue', value: 400000000 },
  })
  async issue(@CurrentActor() actor: Actor, @Body() wanted: IssueUnitTargetRequest): Promise<TargetRollUpResponse> {
    await this.targets.issue(actor, wanted);
    return this.targets.rollUp(actor, wanted);
  }

  @Get('targets/roll-up')
  @Allow('assessment.target.read')
  @Operation({
    id: 'getTargetRollUp',
    summary: 'Compare a target with its split 目标与分解对照',
    description: {
      en: 'What was issued to a unit, what was issued below it, child by child, and the difference. Only for revenue and subscribers: ratios are not summed. Changes nothing.',
      zh: '对照单元目标与下级分解(逐下级)及差额。仅适用于收入和用户指标,比率不可合计。不改变任何数据。',
    },
    rules: ['R-269'],
    errors: [UnknownOrgUnit, RatioHasNoSum, OutletIsNoUnit],
    returns: TargetRollUpResponse,
  })
  rollUp(@CurrentActor() actor: Actor, @Query() query: TargetRollUpQuery): Promise<TargetRollUpResponse> {
    return this.targets.rollUp(actor, query);
  }
}
