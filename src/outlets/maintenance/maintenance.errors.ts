import { refusal } from '../../platform/errors/index.js';

export class NoInterval extends refusal({
  code: 'no_interval',
  kind: 'unprocessable',
  rule: 'R-035',
  title: { en: 'Nobody says how often', zh: '缺少维护周期' },
  detail: {
    en: 'The plan for {assetNo} gives no everyDays, and no standard of the outlet’s type gives one for its item.',
    zh: '资产 {assetNo} 的计划未填写周期天数,且该厅型标准中没有该设施项目的维护周期。',
  },
  example: { assetNo: 'A-01' },
}) {}
