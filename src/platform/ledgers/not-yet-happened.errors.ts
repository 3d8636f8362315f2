import { refusal } from '../errors/index.js';
import type { RowCode, RowProblem } from '../intake/index.js';

/** Somebody records as found, done or reported what lies ahead. */
export class NotYetHappened extends refusal({
  code: 'not_yet_happened',
  kind: 'unprocessable',
  title: { en: 'The day has not come', zh: '日期尚未到来' },
  detail: {
    en: 'What has happened, was found or done cannot be dated {day}, after today.',
    zh: '已发生、已发现或已完成的事项不能登记为今天以后的日期 {day}。',
  },
  example: { day: '2027-01-01' },
}) {}

/** What is wrong with a row that tells of a day: nothing, unless the day lies ahead. */
export function notYetHappened(field: string, day: string, today: string): RowProblem[] {
  return day > today ? [{ field, code: NotYetHappened.about.code as RowCode, about: { day } }] : [];
}
