import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.js';
import { NotFound, UnknownOrgUnit } from '../../platform/errors/index.js';
import { type Answer, CurrentAnswer } from '../../platform/http/answer.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam } from '../../platform/http/path-fields.js';
import { UnknownOutlet } from '../../platform/ledgers/index.js';
import {
  ExpenseDecisionRequest,
  ExpensePaymentRequest,
  ExpenseRequestRequest,
  ExpenseRequestResponse,
} from './expense-request.dto.js';
import * as refusals from './expense-request.errors.js';
import { ExpenseRequestsReads } from './expense-requests.reads.js';
import { ExpenseRequestsService } from './expense-requests.service.js';

const ID = 'Number of the request 申请编号';

@ApiTags('outlets')
@Controller('outlets/expense-requests')
export class ExpenseRequestsController {
  constructor(
    private readonly expenses: ExpenseRequestsService,
    private readonly reads: ExpenseRequestsReads,
  ) {}

  @Get(':id')
  @Allow('outlets.expense.read')
  @Operation({
    id: 'getExpenseRequest',
    summary: 'Get an expense request 开支申请详情',
    description: { en: 'Who reads expenses; changes nothing.', zh: '可查询开支者均可用,不改变任何数据。' },
    returns: ExpenseRequestResponse,
    errors: [NotFound],
  })
  get(@IdParam('id', ID) id: string, @CurrentActor() actor: Actor): Promise<ExpenseRequestResponse> {
    return this.reads.one(actor, id);
  }

  @Post()
  @Allow('outlets.expense.request')
  @Operation({
    id: 'requestExpense',
    summary: 'Ask to spend 申请开支',
    description: {
      en: 'Outlet managers and outlet management, for an outlet of theirs: the kind, the amount and what it is for. Another account decides before anything is paid.',
      zh: '营业厅经理与营业管理中心可为所辖营业厅提出:类别、金额与用途。由其他账号审批后方可支付。',
    },
    rules: ['R-242', 'R-243'],
    errors: [UnknownOrgUnit, UnknownOutlet],
    returns: ExpenseRequestResponse,
    example: {
      ...{ outletCode: 'XA001', kind: 'transport', amountFen: 12000, neededOn: '2026-11-25' },
      purpose: '门店物料由库房运至营业厅',
    },
  })
  async request(
    @Body() wish: ExpenseRequestRequest,
    @CurrentActor() actor: Actor,
    @CurrentAnswer() answer: Answer,
  ): Promise<ExpenseRequestResponse> {
    const id = await this.expenses.request(actor, wish);
    answer.location(`/v1/outlets/expense-requests/${id}`);
    return this.reads.one(actor, id);
  }

  @Post(':id/decisions')
  @HttpCode(200)
  @Allow('outlets.expense.approve')
  @Operation({
    id: 'decideExpense',
    summary: 'Decide an expense request 审批开支',
    description: {
      en: 'Headquarters administrators, and outlet management from city level up; never the account that asked. What is decided stays so.',
      zh: '总部管理员及地市以上营业管理中心可用,申请账号本人不得审批。审批结果不可更改。',
    },
    rules: ['R-243'],
    errors: [NotFound, refusals.ExpenseDecided, refusals.ExpenseDecidedByAsker],
    returns: ExpenseRequestResponse,
  })
  async decide(
    @IdParam('id', ID) id: string,
    @Body() wish: ExpenseDecisionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ExpenseRequestResponse> {
    await this.expenses.decide(actor, id, wish);
    return this.reads.one(actor, id);
  }

  @Post(':id/payments')
  @HttpCode(200)
  @Allow('outlets.expense.request')
  @Operation({
    id: 'payExpense',
    summary: 'Record a payment 登记开支支付',
    description: {
      en: 'Outlet managers and outlet management record the day an approved expense was paid. One that was not approved is refused.',
      zh: '营业厅经理与营业管理中心登记已批准开支的支付日期。未经审批的开支拒绝支付。',
    },
    rules: ['R-243'],
    errors: [NotFound, refusals.ExpenseNotApproved, refusals.ExpensePaid, refusals.PaidBeforeApproval],
    returns: ExpenseRequestResponse,
  })
  async pay(
    @IdParam('id', ID) id: string,
    @Body() wish: ExpensePaymentRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ExpenseRequestResponse> {
    await this.expenses.pay(actor, id, wish);
    return this.reads.one(actor, id);
  }
}
