import { refusal } from '../../platform/errors/index.js';

/** A close is asked for before the month has ended; a preview may look at any time. */
export class MonthNotOver extends refusal({
  code: 'month_not_over',
  kind: 'conflict',
  rule: 'R-157',
  title: { en: 'The month is not over', zh: '该月份尚未结束' },
  detail: {
    en: '{month} is still running: the cycle is one natural month, so it can be previewed and not yet closed.',
    zh: '{month} 尚未结束:考核周期为一个自然月,目前只能预览,不能关账。',
  },
  example: { month: '2026-11' },
}) {}

/** Another close of the same month is at work on some of the same outlets. */
export class RunInProgress extends refusal({
  code: 'run_in_progress',
  kind: 'conflict',
  title: { en: 'A close is in progress', zh: '已有关账任务正在进行' },
  detail: {
    en: 'A close of {month} for a unit above or below is in progress: {href}. Wait for it to end.',
    zh: '{month} 上级或下级单位的关账任务正在进行:{href}。请等待其结束。',
  },
  example: { month: '2026-10', href: '/v1/assessment/close-runs/7', runId: '7' },
}) {}

/** A month that this system keeps no books of. */
export class MonthWithoutBooks extends refusal({
  code: 'month_without_books',
  kind: 'unprocessable',
  title: { en: 'No books of this month', zh: '该月份无账' },
  detail: {
    en: '{month} lies outside the months that are kept, from {first} to {last}.',
    zh: '{month} 不在系统记账的月份范围内({first} 至 {last})。',
  },
  example: { month: '1999-12', first: '2000-01', last: '2026-11' },
}) {}
