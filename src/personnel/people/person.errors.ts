import { refusal } from '../../platform/errors/index.js';

/** A row or a body names a person who is absent or works outside the caller's units: both look alike. */
export class UnknownPerson extends refusal({
  code: 'unknown_person',
  kind: 'unprocessable',
  title: { en: 'Unknown person', zh: '未知的人员' },
  detail: {
    en: 'There is no person {personNo} among those you are responsible for.',
    zh: '您的管辖范围内没有人员 {personNo}。',
  },
  example: { personNo: 'P99999' },
}) {}
