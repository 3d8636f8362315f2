import { refusal } from '../../platform/errors/index.js';

/** A result is of a day that has come. */
export class NotYet extends refusal({
  code: 'not_yet',
  kind: 'unprocessable',
  title: { en: 'That day has not come', zh: '日期未到' },
  detail: {
    en: 'The day {day} is later than today; record a result when it is there.',
    zh: '{day} 晚于今天,请在有结果之后登记。',
  },
  example: { day: '2027-01-01' },
}) {}

export class EndsBeforeChecked extends refusal({
  code: 'ends_before_checked',
  kind: 'unprocessable',
  title: { en: 'Ends before it was checked', zh: '失效日早于审查日' },
  detail: {
    en: 'validTo is the first day the result no longer holds, and so later than checkedOn.',
    zh: 'validTo 为结果失效首日,须晚于 checkedOn。',
  },
}) {}
