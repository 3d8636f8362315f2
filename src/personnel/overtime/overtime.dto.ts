import {
  BooleanField,
  CodeField,
  DateField,
  EnumField,
  InstantField,
  NumberField,
  TextField,
} from '../../platform/http/fields.js';
import { LedgerItem, LedgerQuery } from '../../platform/ledgers/index.js';
import { NAME, PERSON } from '../rosters/roster-shift.dto.js';

/** How a request stands. */
export const OVERTIME_STATES = ['pending', 'approved', 'rejected', 'withdrawn'] as const;
export type OvertimeState = (typeof OVERTIME_STATES)[number];
const OVERTIME_DECISIONS = ['approve', 'reject'] as const;

const STATE = { name: 'OvertimeState', values: OVERTIME_STATES, example: 'pending' } as const;
const HOURS = { above: 0, max: 24, example: 2 } as const;
const REASON = { max: 500, example: '月底营销活动,客户未办理完毕' } as const;
const optional = { optional: true } as const;
const nullable = { nullable: true } as const;

export class OvertimeRequestRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Number of the person 人员编号', PERSON) personNo!: string;
  @DateField('Day 加班日期', { example: '2026-11-30' }) day!: string;
  @NumberField('Hours beyond the shift 加班小时数', HOURS) hours!: number;
  @TextField('Why 加班原因', REASON) reason!: string;
  @BooleanField('The request is taken back 是否撤回', { ...optional, example: false }) isWithdrawn?: boolean | null;
}

export class OvertimeRequestsQuery extends LedgerQuery {
  @EnumField('How it stands 状态', { ...STATE, ...optional }) state?: OvertimeState;
  @TextField('Number of the person 人员编号', { ...PERSON, ...optional }) personNo?: string;
  @DateField('Day 加班日期', { ...optional, example: '2026-11-30' }) day?: string;
}

export class OvertimeRequestResponse extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @TextField('Number of the person 人员编号', PERSON) personNo!: string;
  @TextField('Name; null where the person now works out of sight 姓名', { ...NAME, ...nullable }) personName!:
    string | null;
  @DateField('Day 加班日期', { example: '2026-11-30' }) day!: string;
  @NumberField('Hours beyond the shift 加班小时数', { example: 2 }) hours!: number;
  @TextField('Why 加班原因', REASON) reason!: string;
  @EnumField('How it stands 状态', STATE) state!: OvertimeState;
  @TextField('Account that asked 申请账号', { example: '2' }) requestedBy!: string;
  @TextField('Account that decided 审批账号', { ...nullable, example: '3' }) decidedBy!: string | null;
  @InstantField('When it was decided 审批时间', { ...nullable, example: '2026-11-29T08:00:00Z' })
  decidedAt!: Date | null;
  @TextField('Note of the decision 审批意见', { ...nullable, max: 500, example: '同意' }) note!: string | null;
}

export class OvertimeDecisionRequest {
  @EnumField('Decision 审批结果', { name: 'OvertimeDecision', values: OVERTIME_DECISIONS, example: 'approve' })
  decision!: (typeof OVERTIME_DECISIONS)[number];
  @TextField('Note of the decision 审批意见', { ...optional, max: 500, example: '同意' }) note?: string | null;
}
