import {
  BooleanField,
  CodeField,
  EnumField,
  InstantField,
  JsonField,
  ListField,
  MonthField,
  TextField,
} from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';
import type { FactKindName } from '../facts/fact-kind.js';

export const DECISIONS = ['include', 'carry', 'reject'] as const;
export type Decision = (typeof DECISIONS)[number];
const DECISION = { name: 'LateRowDecision', values: DECISIONS };
const KINDS = [
  'billing_line',
  'arrears_line',
  'subscriber_event',
  'subscriber_base',
  'cost_line',
] as const satisfies readonly FactKindName[];
const KIND = { name: 'FactKind', values: KINDS };

export class LateRowsQuery extends PageQuery {
  @CodeField('Only outlets of this unit 仅此组织单元', { optional: true, example: 'HQ' }) orgUnitCode?: string;
  @BooleanField('Only rows that wait for a decision 仅待处理', { optional: true, example: true }) pending?: boolean;
}

export class LateRowResponse {
  @TextField('Late row 迟到行编号', { example: '7' }) id!: string;
  @EnumField('Kind of fact it would be 数据类型', KIND) kind!: FactKindName;
  @TextField('System it came from 来源系统', { example: 'BSS' }) sourceSystem!: string;
  @TextField('Its reference there 来源编号', { example: 'INV-1001' }) sourceRef!: string;
  @CodeField('Outlet 营业厅') outletCode!: string;
  @MonthField('Its own month, which took no facts 所属月份') month!: string;
  @TextField('Reference it replaces or takes back 被替换的来源编号', { nullable: true, example: null })
  replaces!: string | null;
  @BooleanField('Whether it only takes a row back 是否仅作废', { example: false }) void!: boolean;
  @JsonField('Its other fields as it was sent 其余字段') values!: Record<string, unknown>;
  @InstantField('When it came 接收时间') receivedAt!: string;
  @EnumField('What was decided, null while it waits 处理决定', { ...DECISION, nullable: true })
  decision!: Decision | null;
  @TextField('Why 原因', { nullable: true, example: 'Confirmed by finance' }) reason!: string | null;
  @InstantField('When it was decided 处理时间', { nullable: true }) decidedAt!: string | null;
  @MonthField('Month it counts in 计入月份', { nullable: true }) countedMonth!: string | null;
}

export class LateRowReference {
  @TextField('System it came from 来源系统', { max: 40, example: 'BSS' }) sourceSystem!: string;
  @TextField('Its reference there 来源编号', { max: 120, example: 'INV-1001' }) sourceRef!: string;
  @EnumField('Kind of fact, where a reference stands for several 数据类型', { ...KIND, optional: true })
  kind?: FactKindName;
}

export class DecideLateRowsRequest {
  @EnumField('include: into its own month. carry: into the next open month. reject: it never counts 处理决定', DECISION)
  decision!: Decision;
  @TextField('Why 原因', { max: 500, example: 'Confirmed by finance' }) reason!: string;
  @ListField('The rows 迟到行', () => LateRowReference, { minItems: 1, maxItems: 1000 })
  rows!: LateRowReference[];
}

export class LateRowDecidedResponse {
  @TextField('System it came from 来源系统', { example: 'BSS' }) sourceSystem!: string;
  @TextField('Its reference there 来源编号', { example: 'INV-1001' }) sourceRef!: string;
  @EnumField('Kind of fact, null where there is no such late row 数据类型', { ...KIND, nullable: true })
  kind!: FactKindName | null;
  @BooleanField('Whether the decision took effect 是否生效') decided!: boolean;
  @MonthField('Month it counts in now 计入月份', { nullable: true }) countedMonth!: string | null;
  @TextField('Why the decision took no effect 未生效代码', { nullable: true, example: null }) code!: string | null;
  @TextField('The same in words 说明', { nullable: true, max: 500, example: null }) detail!: string | null;
}

export class LateRowDecisionsResponse {
  @ListField('One result for each row 处理结果', () => LateRowDecidedResponse, { maxItems: 5000 })
  results!: LateRowDecidedResponse[];
}
