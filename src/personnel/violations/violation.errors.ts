import { refusal } from '../../platform/errors/index.js';

/** A row names a kind of violation that the catalogue does not have. */
export class UnknownViolationKind extends refusal({
  code: 'unknown_violation_kind',
  kind: 'unprocessable',
  rule: 'R-091',
  title: { en: 'Unknown kind of violation', zh: '未知的违规类型' },
  detail: {
    en: 'The catalogue of violations has no kind {kind}.',
    zh: '违规类型目录中没有 {kind}。',
  },
  example: { kind: 'daydreaming' },
}) {}

/** Private business is punished heavily. */
export class PrivateBusinessIsSevere extends refusal({
  code: 'private_business_is_severe',
  kind: 'unprocessable',
  rule: 'R-232',
  title: { en: 'Private business is severe', zh: '私自开展业务须定为严重' },
  detail: {
    en: 'A violation of the kind private_business has the level severe, not {level}.',
    zh: '不得利用门店资源或门店老客户的关系私自开展业务,一经开展,严厉惩罚:级别须为严重(severe),不能为 {level}。',
  },
  example: { level: 'minor' },
}) {}

/** What is recorded has happened. */
export class ViolationNotHappened extends refusal({
  code: 'violation_not_happened',
  kind: 'unprocessable',
  title: { en: 'The day has not come', zh: '日期尚未到来' },
  detail: {
    en: 'Nothing has happened or been withdrawn after today, or been withdrawn before it happened.',
    zh: '发生日期、撤销日期均不得晚于今天,撤销日期不得早于发生日期。',
  },
}) {}

/** A withdrawal has its day and its reason. */
export class WithdrawalIncomplete extends refusal({
  code: 'withdrawal_incomplete',
  kind: 'unprocessable',
  title: { en: 'A withdrawal has a day and a reason', zh: '撤销须同时填写日期与原因' },
  detail: {
    en: 'Give withdrawnOn and withdrawnReason together, or neither.',
    zh: '撤销日期与撤销原因须同时填写或同时为空。',
  },
}) {}
