import { refusal } from '../../platform/errors/index.js';

/** Only what is locked can be released: an open month takes facts, and a closed one has published results. */
export class NothingLocked extends refusal({
  code: 'month_not_locked',
  kind: 'conflict',
  title: { en: 'The month is not locked', zh: '该月份未锁定' },
  detail: {
    en: '{month} is locked for none of these outlets: {outletCodes}.',
    zh: '以下营业厅的 {month} 均未锁定:{outletCodes}。',
  },
  example: { month: '2026-10', outletCodes: ['XA001'] },
}) {}

/** A release has an end, and it lies ahead. */
export class ReleasePeriodOutOfBounds extends refusal({
  code: 'release_period_out_of_bounds',
  kind: 'unprocessable',
  title: { en: 'A release ends within 31 days', zh: '解锁期限须在31天以内' },
  detail: {
    en: 'validUntil must lie after now and not after {latest}.',
    zh: 'validUntil 须晚于当前时间且不晚于 {latest}。',
  },
  example: { latest: '2026-12-23T00:00:00.000Z' },
}) {}
