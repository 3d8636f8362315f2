import { refusal } from '../../platform/errors/index.js';

export class AcceptedInTheFuture extends refusal({
  code: 'accepted_in_the_future',
  kind: 'unprocessable',
  rule: 'R-174',
  title: { en: 'The acceptance lies ahead', zh: '验收日期在未来' },
  detail: {
    en: 'A document proves what was accepted: {acceptedOn} is after today.',
    zh: '验收文件须为已完成的验收,{acceptedOn} 晚于今天。营业厅应按照相关安全标准建设。',
  },
  example: { acceptedOn: '2027-01-01' },
}) {}
