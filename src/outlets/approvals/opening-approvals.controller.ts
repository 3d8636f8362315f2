import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { NotFound, UnknownOrgUnit } from '../../platform/errors/index.js';
import { EXPORT_TYPES } from '../../platform/exports/index.js';
import { type Answer, CurrentAnswer } from '../../platform/http/answer.js';
import type { Page } from '../../platform/http/cursors.js';
import { ChosenType, Offers } from '../../platform/http/negotiation.js';
import { Operation } from '../../platform/http/operation.js';
import { PageOf } from '../../platform/http/paging.js';
import { IdParam } from '../../platform/http/path-fields.js';
import { Ledgers, UnknownOutlet } from '../../platform/ledgers/index.js';
import { UsersMissing } from '../management/management.errors.js';
import { openingList } from './approval-lists.js';
import {
  ApprovalDecisionRequest,
  ApprovalsQuery,
  OpeningApprovalRequest,
  OpeningApprovalResponse,
} from './approval.dto.js';
import { ApprovalDecided, ApprovalPending, OpeningDecidedByAsker } from './approval.errors.js';
import { ApprovalsReads } from './approvals.reads.js';
import { ApprovalsService } from './approvals.service.js';

@ApiTags('outlets')
@Controller('outlets/opening-approvals')
export class OpeningApprovalsController {
  constructor(
    private readonly approvals: ApprovalsService,
    private readonly reads: ApprovalsReads,
    private readonly ledgers: Ledgers,
  ) {}

  @Get()
  @Allow('outlets.outlet.read')
  @PageOf(OpeningApprovalResponse)
  @Offers(...EXPORT_TYPES)
  @Operation({
    id: 'listOpeningApprovals',
    summary: 'List opening approvals 开业审批列表',
    description: {
      en: 'Managers and auditors; changes nothing. Requests to open an outlet below their units, with what became of them. CSV, NDJSON and XLSX answer the whole list at once.',
      zh: '管理人员与审计人员可用,不改变任何数据。所辖营业厅的开业申请及审批结果。CSV、NDJSON、XLSX 一次返回全部。',
    },
    rules: ['R-277'],
    errors: [UnknownOrgUnit],
  })
  list(
    @Query() asked: ApprovalsQuery,
    @CurrentActor() actor: Actor,
    @ChosenType() type: string,
  ): Promise<Page<Record<string, unknown>> | StreamableFile> {
    return this.ledgers.list(actor, openingList, asked, type);
  }

  @Get(':id')
  @Allow('outlets.outlet.read')
  @Operation({
    id: 'getOpeningApproval',
    summary: 'Get an opening approval 开业审批详情',
    description: {
      en: 'Managers and auditors; changes nothing.',
      zh: '管理人员与审计人员可用,不改变任何数据。',
    },
    returns: OpeningApprovalResponse,
    errors: [NotFound],
  })
  get(
    @IdParam('id', 'Number of the request 申请编号') id: string,
    @CurrentActor() actor: Actor,
  ): Promise<OpeningApprovalResponse> {
    return this.reads.one(actor, openingList, id);
  }

  @Post()
  @Allow('outlets.opening.request')
  @Operation({
    id: 'requestOpeningApproval',
    summary: 'Ask to open an outlet 申请开业',
    description: {
      en: 'Headquarters administrators and outlet management, for a registered outlet of theirs: why the market needs it, how it is built and who shares it. Another account decides.',
      zh: '总部管理员与营业管理中心可为所辖已登记营业厅提出:市场需要、建设使用模式及共用方。由其他账号审批。',
    },
    rules: ['R-277'],
    errors: [UnknownOrgUnit, UnknownOutlet, UsersMissing, ApprovalPending],
    returns: OpeningApprovalResponse,
    example: {
      ...{ outletCode: 'XA001', marketReason: '周边两公里内无营业厅', buildMode: 'joint_build_shared_use' },
      ...{ users: '移动业务;固网业务', opensOn: '2026-12-01' },
    },
  })
  async request(
    @Body() wish: OpeningApprovalRequest,
    @CurrentActor() actor: Actor,
    @CurrentAnswer() answer: Answer,
  ): Promise<OpeningApprovalResponse> {
    const id = await this.approvals.requestOpening(actor, wish);
    answer.location(`/v1/outlets/opening-approvals/${id}`);
    return this.reads.one(actor, openingList, id);
  }

  @Post(':id/decisions')
  @HttpCode(200)
  @Allow('outlets.opening.approve')
  @Operation({
    id: 'decideOpeningApproval',
    summary: 'Decide an opening 审批开业申请',
    description: {
      en: 'Headquarters administrators, and outlet management from city level up; never the account that asked. What is decided stays so.',
      zh: '总部管理员及地市以上营业管理中心可用,申请账号本人不得审批。审批结果不可更改。',
    },
    rules: ['R-277'],
    errors: [NotFound, ApprovalDecided, OpeningDecidedByAsker],
    returns: OpeningApprovalResponse,
  })
  async decide(
    @IdParam('id', 'Number of the request 申请编号') id: string,
    @Body() wish: ApprovalDecisionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<OpeningApprovalResponse> {
    await this.approvals.decide(actor, 'opening', id, wish);
    return this.reads.one(actor, openingList, id);
  }
}
