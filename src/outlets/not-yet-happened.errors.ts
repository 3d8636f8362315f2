import { refusal } from '../platform/errors/index.js';

/** Somebody records as found, done or reported what lies ahead. */
export class NotYetHappened extends refusal({
  code: 'not_yet_happened',
  kind: 'unprocessable',
  title: { en: 'The day has not come', zh: '日期尚未到来' },
  detail: {
    en: 'What was found, done or reported cannot be dated {day}, after today.',
    zh: '已发现、已完成或已报修的事项不能登记为今天以后的日期 {day}。',
  },
  example: { day: '2027-01-01' },
}) {}
