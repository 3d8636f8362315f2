import { refusal } from '../../platform/errors/index.js';

export class UnknownZoneType extends refusal({
  code: 'unknown_zone_type',
  kind: 'unprocessable',
  rule: 'R-310',
  title: { en: 'Unknown kind of zone', zh: '未知的分区类型' },
  detail: {
    en: 'The catalogue of zones has no kind {zoneType}.',
    zh: '功能分区目录中没有类型 {zoneType}。',
  },
  example: { zoneType: 'dance_floor' },
}) {}
