import { refusal } from '../../platform/errors/index.js';

export class FoundInTheFuture extends refusal({
  code: 'found_in_the_future',
  kind: 'unprocessable',
  title: { en: 'Found in the future', zh: '检查日期晚于今天' },
  detail: {
    en: 'A finding is what somebody saw: foundOn {foundOn} lies after today.',
    zh: '检查结果须为已发生的事实:检查日期 {foundOn} 晚于今天。',
  },
  example: { foundOn: '2027-01-01' },
}) {}
