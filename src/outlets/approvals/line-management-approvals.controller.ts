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
import { EndsBeforeItBegins, Ledgers } from '../../platform/ledgers/index.js';
import { lineManagementList } from './approval-lists.js';
import {
  ApprovalDecisionRequest,
  ApprovalsQuery,
  LineManagementApprovalRequest,
  LineManagementApprovalResponse,
} from './approval.dto.js';
import { ApprovalDecided, ApprovalPending, LineManagementDecidedByAsker } from './approval.errors.js';
import { ApprovalsReads } from './approvals.reads.js';
import { ApprovalsService } from './approvals.service.js';

@ApiTags('outlets')
@Controller('outlets/line-management-approvals')
export class LineManagementApprovalsController {
  constructor(
    private readonly approvals: ApprovalsService,
    private readonly reads: ApprovalsReads,
    private readonly ledgers: Ledgers,
  ) {}

  @Get()
  @Allow('outlets.outlet.read')
  @PageOf(LineManagementApprovalResponse)
  @Offers(...EXPORT_TYPES)
  @Operation({
    id: 'listLineManagementApprovals',
    summary: 'List line management 专业部门管理例外列表',
    description: {
      en: 'Managers and auditors; changes nothing. Requests that a line department manages outlets, against the principle, with what became of them. CSV, NDJSON and XLSX answer the whole list at once.',
      zh: '管理人员与审计人员可用,不改变任何数据。由专业部门承担综合管理的例外申请及审批结果。CSV、NDJSON、XLSX 一次返回全部。',
    },
    rules: ['R-278'],
    errors: [UnknownOrgUnit],
  })
  list(
    @Query() asked: ApprovalsQuery,
    @CurrentActor() actor: Actor,
    @ChosenType() type: string,
  ): Promise<Page<Record<string, unknown>> | StreamableFile> {
    return this.ledgers.list(actor, lineManagementList, asked, type);
  }

  @Get(':id')
  @Allow('outlets.outlet.read')
  @Operation({
    id: 'getLineManagementApproval',
    summary: 'Get a line management request 例外申请详情',
    description: {
      en: 'Managers and auditors; changes nothing.',
      zh: '管理人员与审计人员可用,不改变任何数据。',
    },
    returns: LineManagementApprovalResponse,
    errors: [NotFound],
  })
  get(
    @IdParam('id', 'Number of the request 申请编号', '2') id: string,
    @CurrentActor() actor: Actor,
  ): Promise<LineManagementApprovalResponse> {
    return this.reads.one(actor, lineManagementList, id);
  }

  @Post()
  @Allow('outlets.opening.request')
  @Operation({
    id: 'requestLineManagementApproval',
    summary: 'Ask for line management 申请专业部门管理',
    description: {
      en: 'Headquarters administrators and outlet management, for a unit of theirs: which line department is to manage its outlets, over which time and why. Another account decides.',
      zh: '总部管理员与营业管理中心可为所辖单位提出:由哪个专业部门管理、期间及原因。由其他账号审批。',
    },
    rules: ['R-278'],
    errors: [UnknownOrgUnit, EndsBeforeItBegins, ApprovalPending],
    returns: LineManagementApprovalResponse,
    example: {
      ...{ orgUnitCode: 'XA001', departmentName: '移动业务经营部', reason: '校园专厅,由移动业务经营部统一经营' },
      ...{ validFrom: '2026-12-01', validTo: '2027-12-01' },
    },
  })
  async request(
    @Body() wish: LineManagementApprovalRequest,
    @CurrentActor() actor: Actor,
    @CurrentAnswer() answer: Answer,
  ): Promise<LineManagementApprovalResponse> {
    const id = await this.approvals.requestLineManagement(actor, wish);
    answer.location(`/v1/outlets/line-management-approvals/${id}`);
    return this.reads.one(actor, lineManagementList, id);
  }

  @Post(':id/decisions')
  @HttpCode(200)
  @Allow('outlets.opening.approve')
  @Operation({
    id: 'decideLineManagementApproval',
    summary: 'Decide line management 审批例外申请',
    description: {
      en: 'Headquarters administrators, and outlet management from city level up; never the account that asked. What is decided stays so.',
      zh: '总部管理员及地市以上营业管理中心可用,申请账号本人不得审批。审批结果不可更改。',
    },
    rules: ['R-278'],
    errors: [NotFound, ApprovalDecided, LineManagementDecidedByAsker],
    returns: LineManagementApprovalResponse,
  })
  async decide(
    @IdParam('id', 'Number of the request 申请编号', '2') id: string,
    @Body() wish: ApprovalDecisionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<LineManagementApprovalResponse> {
    await this.approvals.decide(actor, 'line_management', id, wish);
    return this.reads.one(actor, lineManagementList, id);
  }
}
