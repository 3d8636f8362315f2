import {
  BooleanField,
  CodeField,
  CountField,
  EnumField,
  InstantField,
  JsonField,
  ListField,
  MonthField,
  NumberField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';
import { NO_VALUE_REASON, type NoValueReason, type Rate, RATES } from './scorecard.dto.js';

const PARTS = ['numerator', 'denominator', 'excluded'] as const;
export type Part = (typeof PARTS)[number];
const RATE = { name: 'Rate', values: RATES };

export class SourcesQuery extends PageQuery {
  @EnumField('Which rate 比率', { ...RATE, example: 'revenue_completion' }) rate!: Rate;
  @EnumField('What counted above, what below, or what was left out and why 分子、分母或未计入', {
    name: 'SourcePart',
    values: PARTS,
    example: 'numerator',
  })
  part!: Part;
  @CountField('Revision; default the published one 版本号', { min: 1, optional: true, example: 1 }) revision?: number;
}

/** One row behind a figure. */
export class SourceRowResponse {
  @TextField('billing_line, arrears_line, subscriber_event, subscriber_base, cost_line, target 类型', {
    example: 'billing_line',
  })
  kind!: string;
  @TextField('Source system 来源系统', { nullable: true, example: 'BSS' }) sourceSystem!: string | null;
  @TextField('Its reference 来源编号', { nullable: true, example: 'INV-1' }) sourceRef!: string | null;
  @TextField('What it replaces 替换的编号', { nullable: true, example: 'INV-0' }) replaces!: string | null;
  @NumberField('−1 takes a row back 冲销为−1', { example: 1 }) sign!: number;
  @MonthField('Its own month 所属月份') month!: string;
  @MonthField('Month it counts in 计入月份', { nullable: true }) countedMonth!: string | null;
  @TextField('Business line 业务', { nullable: true, example: 'mobile_5g' }) businessLine!: string | null;
  @NumberField('What it adds to the figure 计入数量', { nullable: true, example: 12800 }) quantity!: number | null;
  @JsonField('Its own fields 明细') detail!: object;
  @TextField('Batch 批次', { nullable: true, example: '12' }) batchId!: string | null;
  @InstantField('Received at 接收时间') receivedAt!: string;
  @TextField('Why it is left out 未计入原因', { nullable: true, example: 'product_not_in_scheme' })
  reason!: string | null;
}

export class RevisionResponse {
  @CountField('Revision 版本号') revision!: number;
  @EnumField('State 状态', { name: 'RevisionState', values: ['published', 'superseded'] }) state!: string;
  @TextField('first_close, reopened 原因', { example: 'first_close' }) cause!: string;
  @TextField('Run that published it 关账任务', { example: '7' }) runId!: string;
  @TextField('Scheme 方案', { example: 'five_rates_default' }) schemeCode!: string;
  @CountField('Its version 方案版本') schemeVersion!: number;
  @CountField('Revision of the month before; null: history 上月版本', { nullable: true }) previousRevision!:
    number | null;
  @NumberField('Total 总分', { nullable: true, example: 101.74 }) totalScore!: number | null;
  @NumberField('Bonus coefficient 奖金系数', { nullable: true, example: 1.0174 }) bonusCoefficient!: number | null;
  @TextField('Light 亮灯', { nullable: true, example: 'green' }) light!: string | null;
  @ListField('Flags 标记', 'string', { example: [] }) flags!: string[];
  @TextField('Hash of the result 结果哈希', { example: '9f2c…' }) resultHash!: string;
  @TextField('Hash of the inputs 输入哈希', { example: '77ab…' }) inputHash!: string;
  @InstantField('Published at 发布时间') publishedAt!: string;
}

export class VerificationResponse {
  @BooleanField('Whether the recount equals what was published 是否一致') match!: boolean;
  @TextField('Hash of the recount 重算哈希', { example: '9f2c…' }) resultHash!: string;
}

export class MeasureResponse {
  @TextField('revenue, new_subscribers, churned, opening, arrears, cost or target 指标', { example: 'revenue' })
  measure!: string;
  @MonthField('Of month 月份') month!: string;
  @NumberField('Figure; money in fen 数值', { nullable: true, example: 41235060 }) value!: number | null;
  @ListField('Business lines counted 计入业务', 'string', { nullable: true, example: ['mobile_4g'] })
  products!: string[] | null;
  @JsonField('Parts of it, or how it was pro-rated 构成', { nullable: true }) parts!: object | null;
}

export class ExplainedPartResponse {
  @NumberField('Figure used 采用值', { nullable: true, example: 41235060 }) value!: number | null;
  @ListField('What it is made of 构成', () => MeasureResponse) measures!: MeasureResponse[];
  @TextField('Its rows 明细地址', { max: 500, example: '/v1/assessment/scorecards/2026-10/XA001/sources?rate=churn' })
  href!: string;
}

export class ExcludedResponse {
  @JsonField('Rows left out, by reason 未计入行数') counts!: Record<string, number>;
  @TextField('Those rows 明细地址', {
    max: 500,
    example: '/v1/assessment/scorecards/2026-10/XA001/sources?part=excluded',
  })
  href!: string;
}

export class ExplainedRateResponse {
  @EnumField('Rate 比率', RATE) rate!: Rate;
  @JsonField('Curve and its parameters 得分曲线') curve!: object;
  @TextField('Clamp that applied: red_line, cap, floor, … 触发的限制', { nullable: true, example: 'cap' })
  clamp!: string | null;
  @NumberField('Value 比率值', { nullable: true, example: 1.030877 }) value!: number | null;
  @NumberField('Target 目标', { nullable: true, example: 0.02 }) target!: number | null;
  @NumberField('Score 得分', { nullable: true, example: 103.09 }) score!: number | null;
  @NumberField('Weight 权重', { example: 30 }) weight!: number;
  @NumberField('Points 加权得分', { nullable: true, example: 30.927 }) points!: number | null;
  @EnumField('Why there is no value 无值原因', { ...NO_VALUE_REASON, nullable: true, example: 'new_outlet' })
  noValueReason!: NoValueReason | null;
  @ObjectField('Above the line 分子', () => ExplainedPartResponse) numerator!: ExplainedPartResponse;
  @ObjectField('Below the line 分母', () => ExplainedPartResponse) denominator!: ExplainedPartResponse;
  @ObjectField('Left out 未计入', () => ExcludedResponse) excluded!: ExcludedResponse;
}

export class ExplanationResponse {
  @MonthField('Month 月份') month!: string;
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Its name at the close 营业厅名称', { example: '钟楼营业厅' }) outletName!: string;
  @CountField('Revision 版本号') revision!: number;
  @TextField('first_close, reopened 原因', { example: 'first_close' }) cause!: string;
  @TextField('Run that published it 关账任务', { example: '7' }) runId!: string;
  @JsonField('Scheme version that scores it 方案版本') scheme!: object;
  @JsonField('Where and how long the outlet traded 营业厅情况') position!: object;
  @ListField('Rate by rate 逐项说明', () => ExplainedRateResponse) rates!: ExplainedRateResponse[];
  @JsonField('How the total was made 总分计算') total!: object;
  @CountField('Last fact that counts 水位', { example: 120345 }) watermark!: number;
  @CountField('Revision of the month before behind the arrears rate; null: history 上月版本', { nullable: true })
  previousRevision!: number | null;
  @TextField('Hash of the result 结果哈希', { example: '9f2c…' }) resultHash!: string;
  @InstantField('Published at 发布时间') publishedAt!: string;
}
