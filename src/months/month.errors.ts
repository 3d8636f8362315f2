import { refusal } from '../platform/errors/index.js';

/** What would change a published result waits for a reopening. */
export class MonthClosed extends refusal({
  code: 'month_closed',
  kind: 'conflict',
  title: { en: 'The month is closed', zh: '该月份已关账' },
  detail: {
    en: '{month} is closed for {orgUnitCode}: its results are published and take no more changes.',
    zh: '{orgUnitCode} 的 {month} 已关账,考核结果已发布,不再接受修改。',
  },
  example: { month: '2026-10', orgUnitCode: 'XA001' },
}) {}
