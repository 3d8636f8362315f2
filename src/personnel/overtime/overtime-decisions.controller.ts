import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam } from '../../platform/http/path-fields.js';
import { Ledgers } from '../../platform/ledgers/index.js';
import { OvertimeDecisionRequest, OvertimeRequestResponse } from './overtime.dto.js';
import { OvertimeDecidedByAsker, OvertimeNotPending } from './overtime.errors.js';
import { overtimeRequestLedger } from './overtime-requests.js';
import { OvertimeDecisionsService } from './overtime-decisions.service.js';

@ApiTags('personnel')
@Controller('personnel/overtime-requests')
export class OvertimeDecisionsController {
  constructor(
    private readonly decisions: OvertimeDecisionsService,
    private readonly ledgers: Ledgers,
  ) {}

  @Post(':id/decision')
  @HttpCode(200)
  @Allow('personnel.overtime.approve')
  @Operation({
    id: 'decideOvertime',
    summary: 'Decide an overtime request 审批加班申请',
    description: {
      en: 'Outlet managers, outlet management of a city and above: approves or rejects overtime that another account asked for. The decision is kept with who made it.',
      zh: '营业厅经理、市级以上营业厅管理部门可用:批准或驳回其他账号提出的加班申请,记录审批人。',
    },
    rules: ['R-251'],
    errors: [NotFound, OvertimeNotPending, OvertimeDecidedByAsker],
    returns: OvertimeRequestResponse,
  })
  async decide(
    @CurrentActor() actor: Actor,
    @IdParam('id', 'Number of the request 申请编号') id: string,
    @Body() wish: OvertimeDecisionRequest,
  ): Promise<Record<string, unknown>> {
    await this.decisions.decide(actor, id, wish);
    return this.ledgers.one(actor, overtimeRequestLedger, id);
  }
}
