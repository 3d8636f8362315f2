import { refusal } from '../../platform/errors/index.js';

/** Nobody was rated on a day to come. */
export class RatedInFuture extends refusal({
  code: 'rated_in_future',
  kind: 'unprocessable',
  title: { en: 'The day has not come', zh: '日期尚未到来' },
  detail: {
    en: 'Nobody was rated on {ratedOn}, which is still to come.',
    zh: '评价日期 {ratedOn} 尚未到来。',
  },
  example: { ratedOn: '2026-12-31' },
}) {}
