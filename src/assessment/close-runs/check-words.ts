import type { Bilingual } from '../../platform/errors/index.js';
import { type Input, INPUTS } from '../input-confirmations/input-confirmation.dto.js';

type InputCheck = `${Input}_${'not_confirmed' | 'confirmation_stale'}`;

const INPUT_WORDS: Readonly<Record<Input, Bilingual>> = {
  billing: { en: 'billing', zh: '出账数据' },
  subscribers: { en: 'subscribers', zh: '用户数据' },
  arrears: { en: 'arrears', zh: '欠费数据' },
  costs: { en: 'costs', zh: '成本数据' },
  targets: { en: 'targets', zh: '目标值' },
};

const OTHER_WORDS = {
  target_missing: {
    en: 'A weighted rate has no target. Load it with POST /v1/assessment/targets/batch, or exempt the outlet from it.',
    zh: '有权重的比率没有目标值。请通过 POST /v1/assessment/targets/batch 下达目标,或对该厅免考核。',
  },
  cost_unclassified: {
    en: 'Cost lines of an item without a class. Class the item with PUT /v1/outlets/cost-items/{item}, or replace the lines.',
    zh: '成本明细的科目尚未归类。请通过 PUT /v1/outlets/cost-items/{item} 归类,或替换这些明细。',
  },
  earlier_month_open: {
    en: 'Months before this one are not closed yet. Close the earliest first.',
    zh: '之前的月份尚未关账,请先关最早的月份。',
  },
  no_scheme: {
    en: 'No published scheme takes this outlet in this month. Headquarters publishes one that does.',
    zh: '本月没有适用于该厅的已发布考核方案,需由总部发布。',
  },
  not_live: {
    en: 'The outlet has no month to be closed yet: its first target or PUT /v1/months/go-live sets one.',
    zh: '该厅尚未确定首个关账月份:下达首个目标或 PUT /v1/months/go-live 即可确定。',
  },
  late_rows_pending: {
    en: 'Rows came after the month took no more. Decide them with POST /v1/months/{month}/late-rows/decisions.',
    zh: '有迟到数据待处理。请通过 POST /v1/months/{month}/late-rows/decisions 决定是否计入。',
  },
  opening_base_differs: {
    en: 'The opening base is not what last month ended with. Replace the base, or the events that are missing.',
    zh: '期初用户数与上月期末不一致。请替换期初数据,或补齐缺失的用户事件。',
  },
  value_far_from_history: {
    en: 'A rate lies more than half of its mean away from the six months before. Look at its rows before closing.',
    zh: '有比率偏离前六个月均值一半以上,关账前请核对明细。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type CheckCode = InputCheck | keyof typeof OTHER_WORDS;

/** What each finding of the check list means, and what clears it. */
const CHECK_WORDS: Readonly<Record<CheckCode, Bilingual>> = {
  ...(Object.fromEntries(INPUTS.flatMap(inputWords)) as Record<InputCheck, Bilingual>),
  ...OTHER_WORDS,
};

export const CHECK_CODES = Object.keys(CHECK_WORDS) as readonly CheckCode[];

/** The sentence for a finding: what is wrong, and how it is put right. */
export function checkDetail(code: CheckCode, locale: keyof Bilingual): string {
  return CHECK_WORDS[code][locale];
}

function inputWords(input: Input): [InputCheck, Bilingual][] {
  const { en, zh } = INPUT_WORDS[input];
  const confirm = 'POST /v1/assessment/input-confirmations';
  return [
    [
      `${input}_not_confirmed`,
      {
        en: `Nobody has confirmed the ${en} of this month: ${confirm}.`,
        zh: `本月${zh}尚未确认,请用 ${confirm} 确认。`,
      },
    ],
    [
      `${input}_confirmation_stale`,
      {
        en: `The ${en} have changed since they were confirmed. Look at the new rows and confirm again: ${confirm}.`,
        zh: `${zh}在确认后有变化,请核对新数据后用 ${confirm} 重新确认。`,
      },
    ],
  ];
}
