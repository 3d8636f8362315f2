import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { type Answer, CurrentAnswer } from '../../platform/http/answer.js';
import { Operation } from '../../platform/http/operation.js';
import { CodeParam } from '../../platform/http/path-fields.js';
import { ChangeOutOfOrder } from '../org-units/org-unit.errors.js';
import { ClosedBeforeOpening, SuspensionsContradict } from '../outlets/outlet.errors.js';
import { LifeQuery, LifeResponse, TransitionRequest } from './life.dto.js';
import * as refused from './life.errors.js';
import { LifeReads } from './life.reads.js';
import { LifeService } from './life.service.js';

@ApiTags('outlets')
@Controller('outlets/outlets/:code')
export class LifeController {
  constructor(
    private readonly life: LifeService,
    private readonly reads: LifeReads,
  ) {}

  @Get('life')
  @Allow('outlets.premises.read')
  @Operation({
    id: 'getOutletLife',
    summary: "Get an outlet's life 营业厅生命周期",
    description: {
      en: 'Managers, outlet managers, customer service, safety officers and auditors; changes nothing. The state of a day, what led there, what is on record for later, and what the outlet lacks of what one opens with.',
      zh: '管理人员、营业厅经理、客户服务、安全员与审计人员可用,不改变任何数据。返回当日状态、历程、后续变更及开业条件缺项。',
    },
    rules: ['R-024', 'R-174', 'R-277'],
    returns: LifeResponse,
    errors: [NotFound],
  })
  get(
    @CodeParam('code', 'Code of the outlet 营业厅编码') code: string,
    @Query() { asOf }: LifeQuery,
    @CurrentActor() actor: Actor,
  ): Promise<LifeResponse> {
    return this.reads.of(actor, code, asOf ?? null);
  }

  @Post('transitions')
  @Allow('outlets.outlet.write')
  @Operation({
    id: 'makeLifeTransition',
    summary: 'Take an outlet to another state 变更营业厅状态',
    description: {
      en: 'Headquarters administrators and outlet management, their own outlets only. Opening needs a document of acceptance, a responsible person, a safety department and an approved opening, and sets openedOn; a suspension and a closing write theirs. Once made, a step is followed and never changed.',
      zh: '总部管理员与营业管理中心可用,限所辖营业厅。开业须具备验收文件、责任人、安全管理部门及已批准的开业审批,并写入开业日;停业与关闭写入相应日期。已办理的变更不可修改,只能续办。',
    },
    rules: ['R-024', 'R-174', 'R-277'],
    errors: [
      ...[
        NotFound,
        refused.StepNotThere,
        refused.ClosedForGood,
        refused.StepDateWrong,
        ChangeOutOfOrder,
        refused.ClosesOnItsDay,
      ],
      ...[refused.ClosingIsOver, refused.AcceptanceDocumentMissing, refused.SafetyDutiesMissing],
      ...[refused.OpeningNotApproved, ClosedBeforeOpening, SuspensionsContradict],
    ],
    returns: LifeResponse,
    example: { to: 'suspended', effectiveOn: '2026-12-01', resumesOn: '2026-12-15', reason: '内部装修' },
  })
  async make(
    @CodeParam('code', 'Code of the outlet 营业厅编码') code: string,
    @Body() step: TransitionRequest,
    @CurrentActor() actor: Actor,
    @CurrentAnswer() answer: Answer,
  ): Promise<LifeResponse> {
    await this.life.make(actor, code, step);
    answer.location(`/v1/outlets/outlets/${code}/life`);
    return this.reads.of(actor, code);
  }
}
