import { CodeField, CountField, DateField, TextField } from '../../platform/http/fields.js';
import { LedgerItem, LedgerQuery } from '../../platform/ledgers/index.js';

const GOODS = { max: 100, example: '保温杯' } as const;
const QUANTITY = { min: 1, max: 100_000, example: 1 } as const;
const APPROVAL = { max: 30, example: 'GA-2026-01' } as const;
const ISSUE = { max: 30, example: 'G-2026-001' } as const;
const ACTIVITY = { max: 60, example: 'ACT-2026-10' } as const;
const REASON = { max: 500, example: '投诉客户回访致歉' } as const;
const RECEIVER = { max: 60, example: 'SO-88123' } as const;
const WHOM = 'Who received it: a number of an order or a case, never of a person 领取凭证号,不得为个人号码';

export class GiftApprovalRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Number of the approval 审批编号', APPROVAL) approvalNo!: string;
  @TextField('Goods 物品', GOODS) goods!: string;
  @CountField('How many may be given out 批准数量', QUANTITY) quantity!: number;
  @DateField('First day it allows 批准日期', { example: '2026-10-10' }) approvedOn!: string;
  @TextField('Why 审批理由', REASON) reason!: string;
}

export class GiftApprovalsQuery extends LedgerQuery {
  @TextField('Goods 物品', { ...GOODS, optional: true }) goods?: string;
}

export class GiftApprovalResponse extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Number of the approval 审批编号', APPROVAL) approvalNo!: string;
  @TextField('Goods 物品', GOODS) goods!: string;
  @CountField('How many may be given out 批准数量', QUANTITY) quantity!: number;
  @CountField('How many were given out 已发放数量', { example: 0 }) issued!: number;
  @DateField('First day it allows 批准日期', { example: '2026-10-10' }) approvedOn!: string;
  @TextField('Why 审批理由', REASON) reason!: string;
}

export class GiftIssueRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Number of the issue 发放编号', ISSUE) issueNo!: string;
  @DateField('Day it was given out 发放日期', { example: '2026-10-12' }) issuedOn!: string;
  @TextField('Goods 物品', GOODS) goods!: string;
  @CountField('How many 数量', QUANTITY) quantity!: number;
  @TextField(WHOM, RECEIVER) receiverReference!: string;
  @TextField('Activity it belongs to; or approvalNo 所属活动', { ...ACTIVITY, optional: true }) activityReference?:
    string | null;
  @TextField('Approval of another account; or activityReference 审批编号', {
    ...APPROVAL,
    optional: true,
    example: null,
  })
  approvalNo?: string | null;
}

export class GiftIssuesQuery extends LedgerQuery {
  @TextField('Goods 物品', { ...GOODS, optional: true }) goods?: string;
  @TextField('Activity 所属活动', { ...ACTIVITY, optional: true }) activityReference?: string;
  @TextField('Approval 审批编号', { ...APPROVAL, optional: true }) approvalNo?: string;
}

export class GiftIssueResponse extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Number of the issue 发放编号', ISSUE) issueNo!: string;
  @DateField('Day it was given out 发放日期', { example: '2026-10-12' }) issuedOn!: string;
  @TextField('Goods 物品', GOODS) goods!: string;
  @CountField('How many 数量', QUANTITY) quantity!: number;
  @TextField(WHOM, RECEIVER) receiverReference!: string;
  @TextField('Activity it belongs to 所属活动', { ...ACTIVITY, nullable: true }) activityReference!: string | null;
  @TextField('Approval of another account 审批编号', { ...APPROVAL, nullable: true }) approvalNo!: string | null;
}
