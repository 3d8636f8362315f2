import { BooleanField, CodeField, EnumField, MonthField, TextField } from '../../platform/http/fields.js';
import { LedgerItem, LedgerQuery } from '../../platform/ledgers/index.js';

/** What a report is about. */
export const STATISTICS_KINDS = ['business_volume', 'revenue', 'service', 'market', 'other'] as const;
export type StatisticsKind = (typeof STATISTICS_KINDS)[number];

const KIND = { name: 'StatisticsKind', values: STATISTICS_KINDS, example: 'business_volume' } as const;
const TITLE = { max: 100, example: '10月业务量分析' } as const;
const CONTENT = { max: 10_000, lines: true, example: '新入网环比增长 6%,融合业务占比提升。' } as const;

export class StatisticsReportRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @MonthField('Month it is about 月份') month!: string;
  @EnumField('What it is about 报表类型', KIND) kind!: StatisticsKind;
  @TextField('Title 标题', TITLE) title!: string;
  @TextField('Figures and analysis 统计与分析内容', CONTENT) content!: string;
}

export class StatisticsReportsQuery extends LedgerQuery {
  @MonthField('Month 月份', { optional: true }) month?: string;
  @EnumField('What it is about 报表类型', { ...KIND, optional: true }) kind?: StatisticsKind;
}

export class StatisticsReportResponse extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @MonthField('Month it is about 月份') month!: string;
  @EnumField('What it is about 报表类型', KIND) kind!: StatisticsKind;
  @TextField('Title 标题', TITLE) title!: string;
  @TextField('Figures and analysis 统计与分析内容', CONTENT) content!: string;
  @TextField('Number of the person who handed it in last 上报人编号', { max: 40, example: 'XA-P0004' })
  personNo!: string;
  @BooleanField('Whether that was the deputy 是否代理人上报', { example: false }) isDeputy!: boolean;
}
