import { CodeField, CountField, DateField, EnumField, FenField } from '../../platform/http/fields.js';
import { InstantField, MonthField, TextField } from '../../platform/http/fields.js';
import { LedgerQuery } from '../../platform/ledgers/index.js';
import { EXPENSE_KINDS, EXPENSE_STATES, type ExpenseKind, type ExpenseState } from './expense.js';

const KIND = { name: 'ExpenseKind', values: EXPENSE_KINDS, example: 'transport' } as const;
const STATE = { name: 'ExpenseState', values: EXPENSE_STATES, example: 'requested' } as const;
const DECISION = { name: 'ExpenseDecision', values: ['approve', 'reject'] as const, example: 'approve' } as const;
const AMOUNT = { min: 1, example: 12000 } as const;
const PURPOSE = { max: 500, example: '门店物料由库房运至营业厅' } as const;
const REASON = { max: 500, example: '确需开支,同意' } as const;

export class ExpenseRequestRequest {
  @CodeField('Outlet that spends 营业厅编码') outletCode!: string;
  @EnumField('Kind of expense 开支类别', KIND) kind!: ExpenseKind;
  @FenField('Amount 金额(分)', AMOUNT) amountFen!: number;
  @TextField('What it is needed for 用途', PURPOSE) purpose!: string;
  @DateField('Day it is needed; its month is that of the expense 需用日期', { example: '2026-11-25' })
  neededOn!: string;
}

export class ExpenseDecisionRequest {
  @EnumField('What is decided 审批决定', DECISION) decision!: 'approve' | 'reject';
  @TextField('Why 审批意见', REASON) reason!: string;
}

export class ExpensePaymentRequest {
  @DateField('Day it was paid, today if absent 支付日期,默认今天', { optional: true, example: '2026-11-20' })
  paidOn?: string | null;
}

export class ExpenseRequestsQuery extends LedgerQuery {
  @EnumField('State of the request 申请状态', { ...STATE, optional: true }) state?: ExpenseState;
  @EnumField('Kind of expense 开支类别', { ...KIND, optional: true }) kind?: ExpenseKind;
  @MonthField('Month it is needed in 需用月份', { optional: true, example: '2026-11' }) month?: string;
}

export class ExpenseRequestResponse {
  @TextField('Number of the request 申请编号', { example: '1' }) id!: string;
  @CodeField('Outlet that spends 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @EnumField('Kind of expense 开支类别', KIND) kind!: ExpenseKind;
  @FenField('Amount 金额(分)', AMOUNT) amountFen!: number;
  @TextField('What it is needed for 用途', PURPOSE) purpose!: string;
  @DateField('Day it is needed 需用日期') neededOn!: string;
  @MonthField('Month it is needed in 需用月份') month!: string;
  @EnumField('State of the request 申请状态', STATE) state!: ExpenseState;
  @TextField('Account that asked 申请账号', { example: '2' }) requestedBy!: string;
  @InstantField('When it was asked for 申请时间') requestedAt!: Date;
  @TextField('Account that decided 审批账号', { nullable: true, example: '3' }) decidedBy!: string | null;
  @InstantField('When it was decided 审批时间', { nullable: true }) decidedAt!: Date | null;
  @TextField('Why it was decided so 审批意见', { ...REASON, nullable: true }) decisionReason!: string | null;
  @DateField('Day it was paid 支付日期', { nullable: true }) paidOn!: string | null;
}

export class ExpenseMonthQuery extends LedgerQuery {
  @MonthField('Month 月份') month!: string;
  @EnumField('Kind of expense 开支类别', { ...KIND, optional: true }) kind?: ExpenseKind;
}

class ExpenseMonthItem {
  @MonthField('Month 月份') month!: string;
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @EnumField('Kind of expense 开支类别', KIND) kind!: ExpenseKind;
  @CountField('Cost lines of the kind 成本明细行数') lines!: number;
  @FenField('Cost of the kind 成本金额(分)') costFen!: number;
  @FenField('Approved, paid or not yet 已批准金额(分)') approvedFen!: number;
}

export class ExpenseByKindResponse extends ExpenseMonthItem {
  @FenField('Asked for, whatever was decided 申请金额(分)') requestedFen!: number;
  @FenField('Paid 已支付金额(分)') paidFen!: number;
}

export class UnapprovedCostLinesResponse extends ExpenseMonthItem {
  @FenField('Cost beyond what was approved 未经审批金额(分)') unapprovedFen!: number;
}
