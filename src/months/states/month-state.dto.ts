import {
  CodeField,
  CountField,
  DateField,
  EnumField,
  InstantField,
  MonthField,
  TextField,
} from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';

/** The states of an outlet-month as a person sees them; locked and reopened follow from time. */
export const MONTH_STATES = ['history', 'open', 'locked', 'closed', 'reopened', 'final'] as const;
export type MonthState = (typeof MONTH_STATES)[number];

export class MonthStatesQuery extends PageQuery {
  @CodeField('Outlets under this org unit 组织单元', { optional: true, example: 'HQ' }) orgUnitCode?: string;
  @EnumField('Only outlets in this state 状态', { name: 'MonthState', values: MONTH_STATES, optional: true })
  state?: MonthState;
}

export class MonthStateResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Outlet name 营业厅名称', { example: '钟楼营业厅' }) outletName!: string;
  @MonthField('Month 月份') month!: string;
  @EnumField('State 状态', { name: 'MonthState', values: MONTH_STATES }) state!: MonthState;
  @DateField('Day on which reports should be in 应报日') dueOn!: string;
  @InstantField('When it locks by time; null where only a close run locks it 自动锁定时间', { nullable: true })
  lockAt!: string | null;
  @InstantField('Until when a release or a reopening lets facts in 解锁或重开的截止时间', { nullable: true })
  takesUntil!: string | null;
  @CountField('Published revision 已发布版本', { nullable: true, min: 1 }) publishedRevision!: number | null;
  @InstantField('When it was closed 关账时间', { nullable: true }) closedAt!: string | null;
  @InstantField('Last change of the state 状态变更时间', { nullable: true }) changedAt!: string | null;
  @TextField('Account that made it, null for time itself 变更人账号编号', { nullable: true, example: '1' })
  changedBy!: string | null;
  @TextField('Why 变更原因', { nullable: true, max: 500 }) reason!: string | null;
}
