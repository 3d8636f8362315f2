import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { NotFound, UnknownOrgUnit } from '../../platform/errors/index.js';
import { type Answer, CurrentAnswer } from '../../platform/http/answer.js';
import type { Page } from '../../platform/http/cursors.js';
import { Operation } from '../../platform/http/operation.js';
import { PageOf } from '../../platform/http/paging.js';
import { IdParam } from '../../platform/http/path-fields.js';
import {
  CloseRunResponse,
  CloseRunsQuery,
  RequestCloseRunRequest,
  RunOutletResponse,
  RunOutletsQuery,
} from './close-run.dto.js';
import { MonthNotOver, MonthWithoutBooks, RunInProgress } from './close-run.errors.js';
import { CloseRunsReads } from './close-runs.reads.js';
import { CloseRunsService } from './close-runs.service.js';

@ApiTags('assessment')
@Controller('assessment/close-runs')
export class CloseRunsController {
  constructor(
    private readonly runs: CloseRunsService,
    private readonly reads: CloseRunsReads,
  ) {}

  @Post()
  @HttpCode(202)
  @Allow('assessment.close')
  @Operation({
    id: 'requestCloseRun',
    summary: 'Preview or close a month 预览或关账',
    description: {
      en:
        'Who previews and closes: HQ administration and outlet management, for their units. A preview computes and ' +
        'publishes nothing. A close publishes the five rates of every outlet whose check list has no blocker; the others ' +
        'are listed. Asking again while a run of the same kind, month and unit is live answers that run.',
      zh:
        '由总部管理员和营业管理中心对其管辖单位发起。预览只计算不发布;关账对检查清单无阻止项的营业厅发布五率结果,其余营业厅列出原因。' +
        '同类型、同月份、同单位的任务进行中时再次请求,返回该任务。',
    },
    rules: ['R-155', 'R-157', 'R-158', 'R-159', 'R-164'],
    errors: [UnknownOrgUnit, MonthNotOver, MonthWithoutBooks, RunInProgress],
    returns: CloseRunResponse,
    example: { month: '2026-10', orgUnitCode: 'XA', kind: 'preview' },
  })
  async request(
    @CurrentActor() actor: Actor,
    @Body() request: RequestCloseRunRequest,
    @CurrentAnswer() answer: Answer,
  ): Promise<CloseRunResponse> {
    const id = await this.runs.open(actor, request);
    answer.location(`/v1/assessment/close-runs/${id}`);
    return this.reads.one(actor, id);
  }

  @Get()
  @Allow('results.read')
  @PageOf(CloseRunResponse)
  @Operation({
    id: 'listCloseRuns',
    summary: 'List close runs 关账任务列表',
    description: {
      en: 'Everybody who reads results; runs of units above, at and below their own, newest first. Changes nothing.',
      zh: '有结果查看权者可用;列出本单位、上级和下级单位的任务,最新在前。不作任何修改。',
    },
    errors: [UnknownOrgUnit],
  })
  list(@CurrentActor() actor: Actor, @Query() filter: CloseRunsQuery): Promise<Page<CloseRunResponse>> {
    return this.reads.list(actor, filter);
  }

  @Get(':id')
  @Allow('results.read')
  @Operation({
    id: 'getCloseRun',
    summary: 'Progress of a close run 关账任务进度',
    description: {
      en: 'Everybody who reads results. State, counts over all outlets of the run, and an estimate of the time left.',
      zh: '有结果查看权者可用。返回状态、全部营业厅的计数和预计剩余时间。',
    },
    errors: [NotFound],
    returns: CloseRunResponse,
  })
  one(@CurrentActor() actor: Actor, @IdParam('id', 'Close run 关账任务') id: string): Promise<CloseRunResponse> {
    return this.reads.one(actor, id);
  }

  @Get(':id/outlets')
  @Allow('results.read')
  @PageOf(RunOutletResponse)
  @Operation({
    id: 'listCloseRunOutlets',
    summary: 'What a run found per outlet 逐营业厅结果',
    description: {
      en: 'Everybody who reads results, for the outlets of their units: outcome, card, difference and check list.',
      zh: '有结果查看权者可用,限其管辖营业厅:结果、计分卡、差异与检查清单。',
    },
    errors: [NotFound],
  })
  outlets(
    @CurrentActor() actor: Actor,
    @IdParam('id', 'Close run 关账任务') id: string,
    @Query() filter: RunOutletsQuery,
  ): Promise<Page<RunOutletResponse>> {
    return this.reads.outlets(actor, id, filter);
  }
}
