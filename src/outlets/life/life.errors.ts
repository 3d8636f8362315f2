import { refusal } from '../../platform/errors/index.js';

const example = { code: 'XA036', effectiveOn: '2026-12-01', missing: ['acceptance_document'] };

/** An outlet opens with the document by which its building was accepted. */
export class AcceptanceDocumentMissing extends refusal({
  code: 'acceptance_document_missing',
  kind: 'unprocessable',
  rule: 'R-174',
  title: { en: 'No document of acceptance', zh: '缺建设验收文件' },
  detail: {
    en: '{code} has no document of acceptance of {effectiveOn} or before. Missing in all: {missing}.',
    zh: '营业厅应按照相关安全标准建设:{code} 截至 {effectiveOn} 无建设验收文件。尚缺:{missing}。',
  },
  example,
}) {}

/** Safety duties attach to outlets of every type and ownership. */
export class SafetyDutiesMissing extends refusal({
  code: 'safety_duties_missing',
  kind: 'unprocessable',
  rule: 'R-024',
  title: { en: 'Nobody answers for safety', zh: '未明确安全责任' },
  detail: {
    en: 'Outlets of every kind open with a responsible person and a safety department; {code} lacks one on {effectiveOn}. Missing in all: {missing}.',
    zh: '本规定适用于各级营业厅,包括旗舰店、授权专营店、加盟店等:应明确安全管理部门和责任人。{code} 在 {effectiveOn} 尚缺:{missing}。',
  },
  example: { ...example, missing: ['safety_department'] },
}) {}

export class OpeningNotApproved extends refusal({
  code: 'opening_not_approved',
  kind: 'unprocessable',
  rule: 'R-277',
  title: { en: 'The opening is not approved', zh: '开业未获批准' },
  detail: {
    en: '{code} has no opening that was approved on {effectiveOn} or before. Missing in all: {missing}.',
    zh: '增补自有营业厅网点须经审批:{code} 截至 {effectiveOn} 无已批准的开业审批。尚缺:{missing}。',
  },
  example: { ...example, missing: ['opening_approval'] },
}) {}

export class StepNotThere extends refusal({
  code: 'transition_not_allowed',
  kind: 'conflict',
  title: { en: 'No such step', zh: '状态不可如此变更' },
  detail: {
    en: '{code} is {from} on that day; from there it goes to {next}.',
    zh: '{code} 当日状态为 {from},可变更为 {next}。',
  },
  example: { code: 'XA001', from: 'planned', next: ['preparing'] },
}) {}

export class ClosedForGood extends refusal({
  code: 'outlet_closed_for_good',
  kind: 'conflict',
  title: { en: 'Closed for good', zh: '营业厅已关闭' },
  detail: {
    en: '{code} is closed and stays so. A place that opens again is registered as a new outlet.',
    zh: '{code} 已关闭,不可再变更状态;原址重新开业请登记为新营业厅。',
  },
  example: { code: 'XA031' },
}) {}

export class StepDateWrong extends refusal({
  code: 'transition_date_wrong',
  kind: 'unprocessable',
  title: { en: 'A date does not fit', zh: '日期不符' },
  detail: {
    en: 'resumesOn belongs to suspended and closedOn to closing, each after effectiveOn: {field} does not fit.',
    zh: '停业须填 resumesOn,关闭中须填 closedOn,且均晚于 effectiveOn,其他变更不填:{field} 不符。',
  },
  example: { field: 'resumesOn' },
}) {}

/** An outlet is closed from its day, and not before. */
export class ClosesOnItsDay extends refusal({
  code: 'closes_on_its_day',
  kind: 'conflict',
  title: { en: 'Closed from its day only', zh: '未到关闭日' },
  detail: {
    en: '{code} is closing and closed from {closedOn} on, not before.',
    zh: '{code} 关闭中,自 {closedOn} 起方为已关闭。',
  },
  example: { code: 'XA001', closedOn: '2027-01-01' },
}) {}

export class ClosingIsOver extends refusal({
  code: 'closing_is_over',
  kind: 'conflict',
  title: { en: 'The outlet is closed', zh: '营业厅已关闭' },
  detail: {
    en: '{code} is closed from {closedOn} on; a closing is taken back before that day.',
    zh: '{code} 自 {closedOn} 起已关闭,撤销关闭须在该日之前。',
  },
  example: { code: 'XA001', closedOn: '2026-11-01' },
}) {}
