import { refusal } from '../../platform/errors/index.js';

/** Shares of one item from one day on that leave some of its cost to nobody, or give some of it out twice. */
export class SharesNotWhole extends refusal({
  code: 'shares_not_whole',
  kind: 'unprocessable',
  rule: 'R-260',
  title: { en: 'The shares are not 100 %', zh: '分摊比例合计不为 100%' },
  detail: {
    en: 'The shares of {item} at {orgUnitCode} from {validFrom} are {sum} together; each line once, all with the same end, they must be 1.',
    zh: '{orgUnitCode} 自 {validFrom} 起 {item} 的分摊比例合计为 {sum},应为 1,且每条业务线仅一行、失效日一致,以合理分摊成本。',
  },
  example: { orgUnitCode: 'XA', item: 'water_and_electricity', validFrom: '2026-11-01', sum: '0.9' },
}) {}

export class UnknownBusinessLine extends refusal({
  code: 'unknown_business_line',
  kind: 'unprocessable',
  title: { en: 'Unknown business line', zh: '未知的业务线' },
  detail: {
    en: 'The catalogue has no business line {businessLine} on that day.',
    zh: '业务目录中该日没有业务线 {businessLine}。',
  },
  example: { businessLine: 'dial_up' },
}) {}

export class UnknownCostItem extends refusal({
  code: 'unknown_cost_item',
  kind: 'unprocessable',
  title: { en: 'Unknown cost item', zh: '未知的成本科目' },
  detail: { en: 'No class is set for the cost item {item}.', zh: '成本科目 {item} 未设定类别。' },
  example: { item: 'dancing' },
}) {}
