import type { Bilingual } from '../../platform/errors/index.js';
import type { NoValueReason } from './scorecard.dto.js';

type Words = Readonly<Record<string, Bilingual>>;

/** What a person reads for the codes of a card: in a sheet. Programs get the codes. */
export const STATE_WORDS: Words = {
  history: { en: 'history', zh: '历史' },
  open: { en: 'open', zh: '未关账' },
  locked: { en: 'locked', zh: '已锁定' },
  closed: { en: 'closed', zh: '已关账' },
  reopened: { en: 'reopened', zh: '已重开' },
  final: { en: 'final', zh: '已定稿' },
};

export const LIGHT_WORDS: Words = {
  green: { en: 'green', zh: '绿灯' },
  yellow: { en: 'yellow', zh: '黄灯' },
  red: { en: 'red', zh: '红灯' },
};

export const FLAG_WORDS: Words = {
  new: { en: 'new outlet', zh: '新开厅' },
  exempt: { en: 'exempt', zh: '免考核' },
  review: { en: 'to be reviewed', zh: '待复核' },
  no_result: { en: 'no result', zh: '无结果' },
  retroactive_scheme: { en: 'scheme published late', zh: '方案追溯生效' },
};

export const REASON_WORDS: Readonly<Record<NoValueReason, Bilingual>> = {
  too_few_operating_days: { en: 'fewer than 15 operating days', zh: '营业不足15天' },
  new_outlet: { en: 'new outlet', zh: '新开厅' },
  target_exempt: { en: 'exempt from the target', zh: '该指标免考核' },
  target_missing: { en: 'no target', zh: '未下达目标' },
  opening_zero: { en: 'no subscribers at the opening', zh: '期初用户为零' },
  no_previous_revenue: { en: 'no billing of the month before', zh: '上月无出账数据' },
  previous_revenue_not_positive: { en: 'revenue of the month before is not positive', zh: '上月收入不为正' },
  revenue_not_positive: { en: 'revenue is not positive', zh: '收入不为正' },
  cost_not_positive: { en: 'cost is not positive', zh: '成本不为正' },
  not_loaded_yet: { en: 'not loaded yet', zh: '数据尚未导入' },
};
