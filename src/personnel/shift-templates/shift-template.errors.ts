import { refusal } from '../../platform/errors/index.js';

/** The parts of a day follow one another. */
export class ShiftTimesOutOfOrder extends refusal({
  code: 'shift_times_out_of_order',
  kind: 'unprocessable',
  rule: 'R-247',
  title: { en: 'The times of the day are out of order', zh: '班次时段先后不符' },
  detail: {
    en: 'Tidying, plan, meals, afternoon, end and handing over follow one another from the start {startTime}; meals begin and end.',
    zh: '自上班时间 {startTime} 起,整理内务、计划、用餐、下午工作、下班、交账须依次排列;用餐须同时写明起止。',
  },
  example: { startTime: '08:00' },
}) {}
