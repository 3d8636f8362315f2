import { CodeField, DateField, EnumField, InstantField, TextField } from '../../platform/http/fields.js';
import { LedgerQuery } from '../../platform/ledgers/index.js';
import { BUILD_MODE, type BuildMode, USERS } from '../management/build-mode.js';

export const APPROVAL_STATES = ['requested', 'approved', 'rejected'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];
export const APPROVAL_STATE_WORDS = {
  requested: { en: 'Requested', zh: '待审批' },
  approved: { en: 'Approved', zh: '已批准' },
  rejected: { en: 'Rejected', zh: '已驳回' },
};
const STATE = { name: 'ApprovalState', values: APPROVAL_STATES, example: 'requested' } as const;
const DECISION = { name: 'ApprovalDecision', values: ['approve', 'reject'] as const, example: 'approve' } as const;
const REASON = { max: 500, example: '周边两公里内无营业厅,季度新增入网需求约 900 户' } as const;
const DEPARTMENT_NAME = { max: 100, example: '移动业务经营部' } as const;

export class OpeningApprovalRequest {
  @CodeField('Outlet that is to open 拟开业营业厅', { example: 'XA001' }) outletCode!: string;
  @TextField('Need of the market 市场需要', REASON) marketReason!: string;
  @EnumField('By whom it is built, and whether it is shared 建设使用模式', BUILD_MODE) buildMode!: BuildMode;
  @TextField('Business lines or departments that will use it 共用的业务线或部门', { ...USERS, optional: true })
  users?: string | null;
  @DateField('Day it is to open 拟开业日', { example: '2026-12-01' }) opensOn!: string;
}

export class LineManagementApprovalRequest {
  @CodeField('Unit or outlet it is to manage 组织单元或营业厅', { example: 'XA001' }) orgUnitCode!: string;
  @TextField('Name of the line department 专业部门名称', DEPARTMENT_NAME) departmentName!: string;
  @TextField('Why customer service does not 例外原因', { max: 500, example: '校园专厅,由移动业务经营部统一经营' })
  reason!: string;
  @DateField('First day it is to hold 拟生效日', { example: '2026-12-01' }) validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { optional: true, example: '2027-12-01' })
  validTo?: string | null;
}

export class ApprovalDecisionRequest {
  @EnumField('What is decided 审批决定', DECISION) decision!: 'approve' | 'reject';
  @TextField('Why 审批意见', { max: 500, example: '同意按计划开业' }) reason!: string;
}

export class ApprovalsQuery extends LedgerQuery {
  @EnumField('State of the request 审批状态', { ...STATE, optional: true }) state?: ApprovalState;
}

/** What every request shows of its way. */
class ApprovalItem {
  @TextField('Number of the request 申请编号', { example: '1' }) id!: string;
  @EnumField('State of the request 审批状态', STATE) state!: ApprovalState;
  @TextField('Account that asked 申请账号', { example: '2' }) requestedBy!: string;
  @InstantField('When it was asked for 申请时间') requestedAt!: Date;
  @TextField('Account that decided 审批账号', { nullable: true, example: '3' }) decidedBy!: string | null;
  @InstantField('When it was decided 审批时间', { nullable: true }) decidedAt!: Date | null;
  @TextField('Why it was decided so 审批意见', { nullable: true, max: 500, example: '同意按计划开业' })
  decisionReason!: string | null;
}

export class OpeningApprovalResponse extends ApprovalItem {
  @CodeField('Outlet that is to open 拟开业营业厅') outletCode!: string;
  @TextField('Its name 名称', { example: '解放路营业厅' }) outletName!: string;
  @TextField('Need of the market 市场需要', REASON) marketReason!: string;
  @EnumField('By whom it is built, and whether it is shared 建设使用模式', BUILD_MODE) buildMode!: BuildMode;
  @TextField('Business lines or departments that will use it 共用的业务线或部门', { ...USERS, nullable: true })
  users!: string | null;
  @DateField('Day it is to open 拟开业日') opensOn!: string;
}

export class LineManagementApprovalResponse extends ApprovalItem {
  @CodeField('Unit or outlet it is to manage 组织单元或营业厅') orgUnitCode!: string;
  @TextField('Its name 名称', { example: '解放路营业厅' }) orgUnitName!: string;
  @TextField('Name of the line department 专业部门名称', DEPARTMENT_NAME) departmentName!: string;
  @TextField('Why customer service does not 例外原因', { max: 500, example: '校园专厅' }) reason!: string;
  @DateField('First day it is to hold 拟生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { nullable: true }) validTo!: string | null;
}
