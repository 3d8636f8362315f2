import { refusal } from '../../platform/errors/index.js';

export class NotTheStatistician extends refusal({
  code: 'not_the_statistician',
  kind: 'unprocessable',
  rule: 'R-341',
  title: { en: 'Not the statistician of this outlet', zh: '非本厅统计员' },
  detail: {
    en: 'Reports of {outletCode} are handed in by the person posted there today as statistician, or by the deputy, under the account linked to them.',
    zh: '营业厅设专人做统计与分析工作,负责向部门、公司上报各类报表:{outletCode} 的报表须由当日任职的统计员或其代理人以本人账号上报。',
  },
  example: { outletCode: 'XA001' },
}) {}

export class ReportMonthInFuture extends refusal({
  code: 'report_month_in_future',
  kind: 'unprocessable',
  title: { en: 'The month has not begun', zh: '月份尚未开始' },
  detail: { en: 'There is nothing to report of {month} yet.', zh: '{month} 尚未开始,不能上报。' },
  example: { month: '2027-01' },
}) {}
