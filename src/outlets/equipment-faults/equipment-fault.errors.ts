import { refusal } from '../../platform/errors/index.js';

export class RepairedBeforeReported extends refusal({
  code: 'repaired_before_reported',
  kind: 'unprocessable',
  title: { en: 'Repaired before it was reported', zh: '修复时间早于报修时间' },
  detail: {
    en: 'The fault {faultNo} cannot be repaired before it was reported.',
    zh: '故障 {faultNo} 的修复时间不能早于报修时间。',
  },
  example: { faultNo: 'F-1001' },
}) {}
