import {
  BooleanField,
  CodeField,
  EnumField,
  IntegerField,
  ListField,
  MonthField,
  TextField,
} from '../../platform/http/fields.js';
import { TARGET_METRICS, TARGET_VALUE_MAX, type TargetMetric } from '../targets/target.dto.js';

const METRIC = { name: 'TargetMetric', values: TARGET_METRICS } as const;
const LEVELS = ['headquarters', 'province', 'city', 'outlet'] as const;

export class IssueUnitTargetRequest {
  @CodeField('City, province or headquarters 地市、省分或总部', { example: 'HQ' }) orgUnitCode!: string;
  @MonthField('Month of the target 目标月份') month!: string;
  @EnumField('billed_revenue or new_subscribers; ratios are no sums 指标(比率不可分解)', METRIC) metric!: TargetMetric;
  @IntegerField('Fen or subscribers 目标值(分或户)', { min: 1, max: TARGET_VALUE_MAX, example: 400000000 })
  value!: number;
  @TextField('Why what is split below it sums to less 分解合计低于目标的原因', { optional: true, max: 500 })
  reason?: string | null;
}

export class TargetRollUpQuery {
  @MonthField('Month 月份') month!: string;
  @CodeField('City, province or headquarters 地市、省分或总部', { example: 'HQ' }) orgUnitCode!: string;
  @EnumField('billed_revenue or new_subscribers 指标', METRIC) metric!: TargetMetric;
}

export class TargetShareResponse {
  @CodeField('Org unit or outlet 组织单元或营业厅') orgUnitCode!: string;
  @TextField('Name 名称') orgUnitName!: string;
  @EnumField('Level 层级', { name: 'OrgLevel', values: LEVELS }) level!: (typeof LEVELS)[number];
  @IntegerField('Its target, or the sum below it; null where nothing was issued 目标或下级合计', { nullable: true })
  value!: number | null;
  @BooleanField('The target was issued to it, not summed from below 是否直接下达') isIssued!: boolean;
}

export class TargetRollUpResponse {
  @MonthField('Month 月份') month!: string;
  @CodeField('Org unit 组织单元', { example: 'HQ' }) orgUnitCode!: string;
  @EnumField('Metric 指标', METRIC) metric!: TargetMetric;
  @IntegerField('Target issued to the unit itself 下达给本单元的目标', { nullable: true }) target!: number | null;
  @IntegerField('Sum over its children; null where nothing was issued 下级合计', { nullable: true })
  childrenTotal!: number | null;
  @IntegerField('Children less unit; negative: the split falls short 下级合计减本级目标', { nullable: true })
  difference!: number | null;
  @BooleanField('Every child has its figure 是否已全部分解') isWhole!: boolean;
  @TextField('Why the split falls short 分解合计低于目标的原因', { nullable: true, max: 500 }) reason!: string | null;
  @ListField('Child by child, in the order of codes 逐下级', () => TargetShareResponse, { maxItems: 5000 })
  children!: TargetShareResponse[];
}
