import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { UnknownOrgUnit } from '../../platform/errors/index.js';
import type { Page } from '../../platform/http/cursors.js';
import { Operation } from '../../platform/http/operation.js';
import { PageOf } from '../../platform/http/paging.js';
import {
  BatchBody,
  BatchIntake,
  BatchOperation,
  BatchQuery,
  type BatchResponse,
  type IncomingBody,
} from '../../platform/intake/index.js';
import { TargetIntake } from './target-intake.js';
import { TargetResponse, TargetRow, TargetsQuery } from './target.dto.js';
import { TargetsReads } from './targets.reads.js';

@ApiTags('assessment')
@Controller('assessment/targets')
export class TargetsController {
  constructor(
    private readonly intake: BatchIntake,
    private readonly targets: TargetIntake,
    private readonly reads: TargetsReads,
  ) {}

  @Allow('assessment.target.write')
  @BatchOperation({
    id: 'issueTargets',
    summary: 'Issue targets of outlets 下达营业厅目标',
    description: {
      en: 'Outlet management sets or exempts targets, outlet by outlet and month by month. A later row supersedes an earlier one until the month is closed. The first month with a target becomes the first to be closed.',
      zh: '营业厅管理部门按厅按月下达目标或设定免考。关账前,后下达的目标覆盖先下达的。首个有目标的月份即为首个关账月份。',
    },
    rules: ['R-269'],
    row: TargetRow,
    control: 'the number of rows 行数',
    examples: [
      { outletCode: 'XA001', month: '2026-11', metric: 'billed_revenue', value: 40000000 },
      { outletCode: 'XA001', month: '2026-11', metric: 'churn_rate', value: 0.02 },
    ],
  })
  issue(
    @CurrentActor() actor: Actor,
    @Query() { mode = 'partial' }: BatchQuery,
    @BatchBody() body: IncomingBody,
  ): Promise<BatchResponse> {
    return this.intake.take(actor, this.targets, { ...body, mode });
  }

  @Get()
  @Allow('assessment.target.read')
  @Operation({
    id: 'listTargets',
    summary: 'List targets of outlets 营业厅目标列表',
    description: {
      en: 'Outlet management and auditors see the targets and exemptions of their outlets as they stand. Changes nothing.',
      zh: '营业厅管理部门及审计查看所辖营业厅现行的目标与免考。不改变任何数据。',
    },
    errors: [UnknownOrgUnit],
  })
  @PageOf(TargetResponse)
  list(@CurrentActor() actor: Actor, @Query() query: TargetsQuery): Promise<Page<TargetResponse>> {
    return this.reads.list(actor, query);
  }
}
