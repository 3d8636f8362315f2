import {
  BooleanField,
  CodeField,
  CountField,
  EnumField,
  InstantField,
  JsonField,
  ListField,
  MonthField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';
import { CHECK_CODES, type CheckCode } from './check-words.js';

export const RUN_KINDS = ['preview', 'close'] as const;
export type RunKind = (typeof RUN_KINDS)[number];
export const RUN_STATES = ['queued', 'running', 'completed', 'completed_with_blocked', 'failed', 'cancelled'] as const;
export type RunState = (typeof RUN_STATES)[number];
export const OUTCOMES = ['closed', 'would_close', 'blocked', 'failed', 'unchanged', 'out_of_scope'] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** A chunk takes less than a second; writers of an outlet wait for one chunk at most. */
export const OUTLETS_PER_CHUNK = 1_500;
const SEVERITIES = ['blocker', 'warning', 'info'] as const;

const KIND = { name: 'CloseRunKind', values: RUN_KINDS };
const OUTCOME = { name: 'CloseOutcome', values: OUTCOMES };

export class RequestCloseRunRequest {
  @MonthField('Month to compute 核算月份') month!: string;
  @CodeField('Org unit or outlet, with everything below it 组织单元或营业厅,含其下级', { example: 'XA' })
  orgUnitCode!: string;
  @EnumField('preview looks and publishes nothing; close publishes 预览不发布;关账即发布', {
    ...KIND,
    example: 'preview',
  })
  kind!: RunKind;
}

export class CloseRunsQuery extends PageQuery {
  @MonthField('Of this month only 仅此月份', { optional: true }) month?: string;
  @CodeField('Asked for this unit only 仅此单元', { optional: true }) orgUnitCode?: string;
  @EnumField('Of this kind only 仅此类型', { ...KIND, optional: true }) kind?: RunKind;
}

export class RunOutletsQuery extends PageQuery {
  @EnumField('With this outcome only 仅此结果', { ...OUTCOME, optional: true }) outcome?: Outcome;
}

export class CloseRunProgressResponse {
  @CountField('Outlets of the run 营业厅总数', { example: 72 }) total!: number;
  @CountField('Outlets done, whatever came out 已处理', { example: 72 }) done!: number;
  @CountField('Published by this run 本次发布', { example: 70 }) closed!: number;
  @CountField('A close would publish 关账将发布', { example: 0 }) wouldClose!: number;
  @CountField('Held by their check list 被检查项阻止', { example: 2 }) blocked!: number;
  @CountField('Could not be computed 计算失败', { example: 0 }) failed!: number;
  @CountField('Were closed before and stay 已关账未变', { example: 0 }) unchanged!: number;
  @CountField('Not taken by a scheme, or not live 不在考核范围', { example: 0 }) outOfScope!: number;
}

export class CloseRunResponse {
  @TextField('Number of the run 任务编号', { example: '7' }) id!: string;
  @MonthField('Month 月份') month!: string;
  @CodeField('Org unit 组织单元', { example: 'XA' }) orgUnitCode!: string;
  @EnumField('Kind 类型', KIND) kind!: RunKind;
  @EnumField('State 状态', { name: 'CloseRunState', values: RUN_STATES, example: 'completed' }) state!: RunState;
  @BooleanField('Started by the house for what locked by time 由系统按时发起', { example: false })
  startedByTime!: boolean;
  @ObjectField('How far it is 进度', () => CloseRunProgressResponse) progress!: CloseRunProgressResponse;
  @CountField('Seconds left, estimated 预计剩余秒数', { nullable: true, example: 12 })
  estimatedSecondsLeft!: number | null;
  @CountField('Ask again after so many seconds; null when ended 建议几秒后再查询', { nullable: true, example: 1 })
  retryAfter!: number | null;
  @InstantField('Asked for at 请求时间') requestedAt!: string;
  @InstantField('Begun at 开始时间', { nullable: true }) startedAt!: string | null;
  @InstantField('Ended at 结束时间', { nullable: true }) finishedAt!: string | null;
}

export class RunCheckResponse {
  @EnumField('What was found 检查项', { name: 'CheckCode', values: CHECK_CODES, example: 'costs_not_confirmed' })
  code!: CheckCode;
  @TextField('What it means and what clears it 说明与处理办法', {
    max: 500,
    example: '本月成本数据尚未确认,请用 POST /v1/assessment/input-confirmations 确认。',
  })
  detail!: string;
  @EnumField('A blocker holds the outlet 严重程度', { name: 'CheckSeverity', values: SEVERITIES }) severity!: string;
  @CountField('How many rows 数量') count!: number;
  @TextField('Role that can clear it 负责角色', { example: 'outlet_management' }) ownerRole!: string;
  @TextField('Where the rows are 明细地址', { max: 500, example: '/v1/assessment/input-confirmations?input=costs' })
  href!: string;
}

export class RunOutletResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Its name 营业厅名称', { example: '钟楼营业厅' }) outletName!: string;
  @EnumField('What came out 结果', { ...OUTCOME, example: 'closed' }) outcome!: Outcome;
  @TextField('Hash of the result 结果哈希', { nullable: true, example: '9f2c…' }) resultHash!: string | null;
  @JsonField('The scorecard as computed 计分卡', { nullable: true }) scorecard!: object | null;
  @JsonField('Against the published revision: from and to, rate by rate 与已发布结果的差异', { nullable: true })
  difference!: object | null;
  @TextField('Why it could not be computed 失败原因', { nullable: true, max: 500 }) error!: string | null;
  @ListField('Its check list 检查清单', () => RunCheckResponse) checks!: RunCheckResponse[];
}
