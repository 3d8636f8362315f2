import { refusal } from '../../platform/errors/index.js';

/** Reports are due after the month's end, the gate falls later than that, and neither lies in a distant month. */
export class MonthDatesOutOfOrder extends refusal({
  code: 'month_dates_out_of_order',
  kind: 'unprocessable',
  title: { en: 'The dates do not follow each other', zh: '日期顺序不正确' },
  detail: {
    en: 'dueOn must not lie before {first}, lockOn must lie after dueOn and not after {last}.',
    zh: 'dueOn 不得早于 {first};lockOn 须晚于 dueOn 且不晚于 {last}。',
  },
  example: { first: '2026-11-01', last: '2026-12-31' },
}) {}

/** One calendar holds for the whole country. */
export class CalendarOfHeadquarters extends refusal({
  code: 'calendar_of_headquarters',
  kind: 'forbidden',
  title: { en: 'Headquarters sets the dates', zh: '日期由总部设定' },
  detail: {
    en: 'The dates of a month hold for the whole country and are set with the right at headquarters.',
    zh: '月份日期适用于全国,须由总部授权的管理员设定。',
  },
}) {}
