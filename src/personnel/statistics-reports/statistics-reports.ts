import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { StatisticsReportResponse, StatisticsReportRow, StatisticsReportsQuery } from './statistics-report.dto.js';
import { NotTheStatistician, ReportMonthInFuture } from './statistics-report.errors.js';

/** What the statistician of an outlet reports to department and company. */
export const statisticsReportLedger: LedgerAbout<StatisticsReportRow> = {
  one: 'StatisticsReport',
  many: 'StatisticsReports',
  title: { en: 'statistics reports', zh: '统计分析报表' },
  says: {
    en: 'A report on a month, handed in by the statistician posted at the outlet that day or the deputy, under their own account.',
    zh: '营业厅月度统计分析报表,由当日任职的统计员或其代理人以本人账号上报。',
  },
  tag: 'personnel',
  path: 'personnel/statistics-reports',
  read: 'personnel.statistics.read',
  write: 'personnel.statistics.submit',
  rules: ['R-341'],
  row: StatisticsReportRow,
  item: StatisticsReportResponse,
  query: StatisticsReportsQuery,
  examples: [
    {
      ...{ outletCode: 'XA001', month: '2026-10', kind: 'business_volume', title: '10月业务量分析' },
      content: '新入网环比增长 6%,融合业务占比提升。',
    },
  ],
  table: {
    name: 'personnel.statistics_report',
    key: ['outlet_id', 'month', 'kind'],
    values: ['title', 'content', 'person_no', 'is_deputy'],
    isDated: false,
  },
  derived: [
    { name: 'person_no', type: 'text COLLATE "C"' },
    { name: 'is_deputy', type: 'boolean' },
  ],
  checks: [sqlFile(__dirname, 'check-statistics-reports.sql')],
  refusals: [
    { refusal: NotTheStatistician, field: 'outletCode' },
    { refusal: ReportMonthInFuture, field: 'month' },
  ],
  shown: sqlFile(__dirname, 'shown-statistics-reports.sql'),
  words: {
    kind: {
      business_volume: { en: 'business volume', zh: '业务量' },
      revenue: { en: 'revenue', zh: '收入' },
      service: { en: 'service', zh: '服务' },
      market: { en: 'market', zh: '市场' },
      other: { en: 'other', zh: '其他' },
    },
  },
};
