import { refusal } from '../../platform/errors/index.js';

export class SpansContradict extends refusal({
  code: 'opening_spans_contradict',
  kind: 'unprocessable',
  title: { en: 'The times contradict', zh: '营业时段自相矛盾' },
  detail: {
    en: 'Times of a day are in order, end after they begin and do not overlap: {spans}.',
    zh: '同一天的营业时段须按先后排列、结束晚于开始且不得重叠:{spans}。',
  },
  example: { spans: '13:00-12:00' },
}) {}

/** A planned change that customers were not told of at least three days before. */
export class ChangeNotAnnounced extends refusal({
  code: 'opening_change_not_announced',
  kind: 'unprocessable',
  rule: 'R-069',
  title: { en: 'The change was not announced in time', zh: '营业时间调整未提前通知客户' },
  detail: {
    en: 'A planned change of hours is announced at least 3 days before {effectiveOn}, with its channel (announcedOn, channel).',
    zh: '营业厅开放时间的调整应提前通知客户:计划调整须至少提前 3 天(生效日 {effectiveOn})通知,并填写 announcedOn 与 channel。',
  },
  example: { effectiveOn: '2026-11-23' },
}) {}

export class EmergencyWithoutReason extends refusal({
  code: 'opening_emergency_without_reason',
  kind: 'unprocessable',
  rule: 'R-069',
  title: { en: 'An emergency needs its reason', zh: '紧急调整须填写原因' },
  detail: {
    en: 'Hours change at once only for a reason: power_cut, weather, authority_order, or other with a note.',
    zh: '紧急调整须填写原因(emergencyReason):停电、天气、政府部门要求;选“其他”须附说明。',
  },
}) {}

/** The record was wrong, the hours at the door were not: that says something of the past, with its reason. */
export class NotACorrection extends refusal({
  code: 'not_a_correction_of_hours',
  kind: 'unprocessable',
  rule: 'R-069',
  title: { en: 'Not a correction of the record', zh: '不属于更正登记' },
  detail: {
    en: 'A correction says what held on a day that has begun ({effectiveOn}), with a note; hours to come are a planned change.',
    zh: '更正登记仅适用于已到来的日期({effectiveOn})并须附说明;今后的营业时间须按计划调整办理。',
  },
  example: { effectiveOn: '2026-11-23' },
}) {}
