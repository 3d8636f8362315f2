import { refusal } from '../../platform/errors/index.js';

export class PartnerOperates extends refusal({
  code: 'partner_operates',
  kind: 'unprocessable',
  rule: 'R-018',
  title: { en: 'No operator ID for partner staff', zh: '合作商人员不得使用工号' },
  detail: {
    en: '{personNo} is stationed by a partner. ESS business, opening and payment included, is operated by the company’s sales associates only; those that are dispatched or outsourced are among them.',
    zh: '{personNo} 为合作商进驻人员。为确保信息安全,涉及ESS系统的开户、缴费等约定业务内容,指定由联通的营业员统一操作(含派遣、外包营业员)。',
  },
  example: { personNo: 'XA-P0009' },
}) {}

export class OperatorNeedsClearance extends refusal({
  code: 'operator_needs_clearance',
  kind: 'unprocessable',
  rule: 'R-107',
  title: { en: 'Not checked yet', zh: '尚未通过背景调查和资格审查' },
  detail: {
    en: 'No operator ID before background check and qualification review are passed: {personNo}, {day}.',
    zh: '营业厅应当对所有员工进行背景调查和资格审查:{personNo} 于 {day} 尚未通过,不能发放工号。',
  },
  example: { personNo: 'XA-P0002', day: '2026-11-22' },
}) {}

export class OperatorIdHeld extends refusal({
  code: 'operator_id_held',
  kind: 'unprocessable',
  title: { en: 'Somebody else holds it', zh: '工号由他人使用' },
  detail: {
    en: 'The operator ID {operatorCode} of {system} is in the hands of somebody else at that time. It has one holder; end it first.',
    zh: '{system} 工号 {operatorCode} 届时由他人使用。一个工号同一时间仅限一人,请先终止。',
  },
  example: { operatorCode: 'XA00102', system: 'ess' },
}) {}

export class OperatorNotPosted extends refusal({
  code: 'operator_not_posted',
  kind: 'unprocessable',
  title: { en: 'Holds no post then', zh: '届时未任职' },
  detail: {
    en: '{personNo} has no posting on {day}; an operator ID is issued for a posting and ends with it.',
    zh: '{personNo} 于 {day} 没有任职。工号随任职发放,随任职终止。',
  },
  example: { personNo: 'XA-P0002', day: '2026-11-22' },
}) {}
