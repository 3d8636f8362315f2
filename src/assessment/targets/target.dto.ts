import {
  BooleanField,
  CodeField,
  CountField,
  EnumField,
  InstantField,
  MonthField,
  NumberField,
  TextField,
} from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';

/** What a target may be set for, in the words of the systems that issue targets. */
export const TARGET_METRICS = [
  'billed_revenue',
  'new_subscribers',
  'churn_rate',
  'arrears_rate',
  'input_output_rate',
] as const;
export type TargetMetric = (typeof TARGET_METRICS)[number];

/** Metrics that are sums over outlets, so that a city's is the sum of its outlets'. The others are ratios. */
export const ADDITIVE_METRICS = ['billed_revenue', 'new_subscribers'] as const satisfies readonly TargetMetric[];
export type AdditiveMetric = (typeof ADDITIVE_METRICS)[number];

export const TARGET_VALUE_MAX = 10_000_000_000_000; // As much fen as one amount may be.

export class TargetRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @MonthField('Month of the target 目标月份') month!: string;
  @EnumField('What the target is for 指标', { name: 'TargetMetric', values: TARGET_METRICS }) metric!: TargetMetric;
  @NumberField('Fen, subscribers or a ratio, above zero 目标值(分、户或比率),大于零', {
    above: 0,
    max: TARGET_VALUE_MAX,
    optional: true,
    example: 40000000,
  })
  value?: number | null;
  @BooleanField('The outlet is not measured by this metric in this month 本月免考', { optional: true, example: false })
  exempt?: boolean | null;
  @TextField('Why it is exempt, or a note 免考原因或备注', { max: 500, optional: true, example: '2026年度任务分解' })
  reason?: string | null;
}

export class TargetResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Outlet name 营业厅名称', { example: '钟楼营业厅' }) outletName!: string;
  @MonthField('Month of the target 目标月份') month!: string;
  @EnumField('What the target is for 指标', { name: 'TargetMetric', values: TARGET_METRICS }) metric!: TargetMetric;
  @NumberField('Fen, subscribers or a ratio; null when exempt 目标值,免考时为空', { nullable: true, example: 40000000 })
  value!: number | null;
  @BooleanField('Not measured by this metric in this month 是否免考', { example: false }) exempt!: boolean;
  @TextField('Why it is exempt, or a note 免考原因或备注', { max: 500, nullable: true }) reason!: string | null;
  @CountField('How often it was set differently 变更次数') changes!: number;
  @InstantField('Last change 最近变更时间') changedAt!: string;
}

export class TargetsQuery extends PageQuery {
  @MonthField('Month 月份', { optional: true }) month?: string;
  @CodeField('Outlets under this org unit 组织单元', { optional: true, example: 'HQ' }) orgUnitCode?: string;
  @CodeField('This outlet only 营业厅', { optional: true }) outletCode?: string;
  @EnumField('Metric 指标', { name: 'TargetMetric', values: TARGET_METRICS, optional: true }) metric?: TargetMetric;
}
