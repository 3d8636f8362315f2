import {
  CodeField,
  CountField,
  EnumField,
  InstantField,
  ListField,
  MonthField,
  NumberField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';

export const RATES = ['revenue_completion', 'user_completion', 'churn', 'arrears', 'input_output'] as const;
export type Rate = (typeof RATES)[number];
export const MONTH_STATES = ['history', 'open', 'locked', 'closed', 'reopened', 'final'] as const;
const LIGHTS = ['green', 'yellow', 'red'] as const;
/** Why a rate has no value, in the order in which the reasons are asked. */
export const NO_VALUE_REASONS = [
  'too_few_operating_days',
  'new_outlet',
  'target_exempt',
  'opening_zero',
  'no_previous_revenue',
  'previous_revenue_not_positive',
  'revenue_not_positive',
  'cost_not_positive',
  'target_missing',
  'not_loaded_yet',
] as const;
export type NoValueReason = (typeof NO_VALUE_REASONS)[number];
export const NO_VALUE_REASON = { name: 'NoValueReason', values: NO_VALUE_REASONS } as const;
const PAGE_MAX = 5000; // A nation's month in three pages.

export class ScorecardsQuery extends PageQuery {
  @MonthField('Month 月份') month!: string;
  @CodeField('Org unit or outlet; default everything you may see 组织单元或营业厅', { optional: true, example: 'XA' })
  orgUnitCode?: string;
  @CountField('Rows per page 每页行数', { min: 1, max: PAGE_MAX, optional: true, example: 50 })
  override limit: number = 50;
}

/** Progress is asked for a month that is not closed. */
export class ProgressQuery extends ScorecardsQuery {
  @MonthField('Month 月份', { example: '2026-11' }) override month!: string;
}

export class RevisionQuery {
  @CountField('Revision; default the published one 版本号,默认为已发布版本', { min: 1, optional: true, example: 1 })
  revision?: number;
}

export class RateResponse {
  @NumberField('Numerator; money in fen 分子(金额为分)', { nullable: true, example: 41235060 })
  numerator!: number | null;
  @NumberField('Denominator; pro-rated where it is a target 分母', { nullable: true, example: 40000000 })
  denominator!: number | null;
  @NumberField('Rate, 6 decimals 比率', { nullable: true, example: 1.030877 }) value!: number | null;
  @NumberField('Target of the rate; of a completion the denominator is 目标', { nullable: true, example: 0.02 })
  target!: number | null;
  @NumberField('Score, 0 to the cap 得分', { nullable: true, example: 103.09 }) score!: number | null;
  @NumberField('Weight of the scheme 权重', { example: 30 }) weight!: number;
  @NumberField('Weight × score / 100 加权得分', { nullable: true, example: 30.927 }) points!: number | null;
  @EnumField('Why there is no value 无值原因', { ...NO_VALUE_REASON, nullable: true, example: 'new_outlet' })
  noValueReason!: NoValueReason | null;
}

export class RatesResponse implements Record<Rate, RateResponse> {
  @ObjectField('Revenue completion 收入完成率', () => RateResponse) revenue_completion!: RateResponse;
  @ObjectField('User completion 用户完成率', () => RateResponse) user_completion!: RateResponse;
  @ObjectField('User churn 用户流失率', () => RateResponse) churn!: RateResponse;
  @ObjectField('Arrears 欠费率', () => RateResponse) arrears!: RateResponse;
  @ObjectField('Input-output 投入产出率', () => RateResponse) input_output!: RateResponse;
}

export class ScorecardResponse {
  @MonthField('Month 月份') month!: string;
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Its name at the close 营业厅名称', { example: '钟楼营业厅' }) outletName!: string;
  @CountField('Revision, null while the month is open 版本号', { nullable: true }) revision!: number | null;
  @EnumField('State of the outlet-month 状态', { name: 'MonthState', values: MONTH_STATES, example: 'closed' })
  state!: string;
  @TextField('Scheme 考核方案', { example: 'five_rates_default' }) schemeCode!: string;
  @CountField('Its version 方案版本') schemeVersion!: number;
  @ObjectField('The five rates 五率', () => RatesResponse) rates!: RatesResponse;
  @NumberField('(New − churned) / opening 用户增长率', { nullable: true, example: 0.012667 }) userGrowth!:
    number | null;
  @NumberField('Weight of the rates that apply 适用权重', { example: 100 }) applicableWeight!: number;
  @NumberField('Total, 2 decimals 总分', { nullable: true, example: 101.74 }) totalScore!: number | null;
  @NumberField('Bonus coefficient 奖金系数', { nullable: true, example: 1.0174 }) bonusCoefficient!: number | null;
  @CountField('Place in the city among outlets of the scheme 名次', { nullable: true, example: 3 }) rank!:
    number | null;
  @CountField('Of how many 参与排名数', { nullable: true, example: 35 }) rankOf!: number | null;
  @EnumField('Light 亮灯', { name: 'Light', values: LIGHTS, nullable: true }) light!: string | null;
  @ListField('new, exempt, review, no_result, retroactive_scheme 标记', 'string', { example: [] }) flags!: string[];
  @TextField('Hash of the result 结果哈希', { nullable: true, example: '9f2c…' }) resultHash!: string | null;
  @InstantField('Published at 发布时间', { nullable: true }) publishedAt!: string | null;
}
