import { refusal } from '../../platform/errors/index.js';

export class DrawnInTheFuture extends refusal({
  code: 'drawn_in_the_future',
  kind: 'unprocessable',
  title: { en: 'Drawn in the future', zh: '绘制日期晚于今天' },
  detail: {
    en: 'A plan is recorded when it is drawn: drawnOn {drawnOn} lies after today.',
    zh: '平面图须在绘制后登记:绘制日期 {drawnOn} 晚于今天。',
  },
  example: { drawnOn: '2027-01-01' },
}) {}
