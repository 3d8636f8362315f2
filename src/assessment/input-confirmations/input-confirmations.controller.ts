import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MonthClosed } from '../../months/index.js';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { UnknownOrgUnit } from '../../platform/errors/index.js';
import { type Answer, CurrentAnswer } from '../../platform/http/answer.js';
import type { Page } from '../../platform/http/cursors.js';
import { Operation } from '../../platform/http/operation.js';
import { PageOf } from '../../platform/http/paging.js';
import { IdParam } from '../../platform/http/path-fields.js';
import { ConfirmInputRequest, InputConfirmationResponse, InputConfirmationsQuery } from './input-confirmation.dto.js';
import { ControlTotalDiffers, MonthNotBegun, NoControlTotal, NotOwnerOfInput } from './input-confirmation.errors.js';
import { InputConfirmationsReads } from './input-confirmations.reads.js';
import { InputConfirmationsService } from './input-confirmations.service.js';

@ApiTags('assessment')
@Controller('assessment/input-confirmations')
export class InputConfirmationsController {
  constructor(
    private readonly confirmations: InputConfirmationsService,
    private readonly reads: InputConfirmationsReads,
  ) {}

  @Post()
  @Allow('assessment.confirm_facts', 'assessment.confirm_costs')
  @Operation({
    id: 'confirmInput',
    summary: 'Confirm an input of a month 确认考核数据',
    description: {
      en: 'The owner of an input (information centre: billing, subscribers, arrears; outlet management: costs, targets) says that it is complete for every outlet below a unit. A row that comes later makes it stale for its outlet alone. No amount changes.',
      zh: '由数据责任部门(信息化中心:账单、用户、欠费;营业厅管理部门:成本、目标)确认该单元下全部营业厅的数据已完整。此后新增数据只使相应营业厅的确认失效。不改变任何金额。',
    },
    rules: ['R-158', 'R-159', 'R-274'],
    errors: [MonthClosed, ControlTotalDiffers, NoControlTotal, MonthNotBegun, NotOwnerOfInput, UnknownOrgUnit],
    returns: InputConfirmationResponse,
    example: { month: '2026-11', orgUnitCode: 'XA', input: 'billing' },
  })
  async confirm(
    @CurrentActor() actor: Actor,
    @Body() said: ConfirmInputRequest,
    @CurrentAnswer() answer: Answer,
  ): Promise<InputConfirmationResponse> {
    const id = await this.confirmations.confirm(actor, said);
    answer.location(`/v1/assessment/input-confirmations/${id}`);
    return this.reads.one(actor, id);
  }

  @Get()
  @Allow('assessment.confirmation.read')
  @Operation({
    id: 'listInputConfirmations',
    summary: 'List confirmations of inputs 数据确认列表',
    description: {
      en: 'Who confirmed which input for which unit and month, the latest first, and for how many of your outlets it has gone stale.',
      zh: '列出各单元、各月份的数据确认记录(最新在前),以及其中已失效的营业厅数。',
    },
    errors: [UnknownOrgUnit],
  })
  @PageOf(InputConfirmationResponse)
  list(
    @CurrentActor() actor: Actor,
    @Query() query: InputConfirmationsQuery,
  ): Promise<Page<InputConfirmationResponse>> {
    return this.reads.list(actor, query);
  }

  @Get(':id')
  @Allow('assessment.confirmation.read')
  @Operation({
    id: 'getInputConfirmation',
    summary: 'Read one confirmation 查看数据确认',
    description: {
      en: 'One confirmation, and for how many of your outlets it has gone stale.',
      zh: '查看一条数据确认记录及其失效情况。',
    },
    returns: InputConfirmationResponse,
  })
  one(
    @CurrentActor() actor: Actor,
    @IdParam('id', 'Confirmation 确认编号') id: string,
  ): Promise<InputConfirmationResponse> {
    return this.reads.one(actor, id);
  }
}
