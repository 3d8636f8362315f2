import { refusal } from '../../platform/errors/index.js';

const SOURCE = '公司文件传阅,每个人都必须认真阅读后签字';

/** A circulation names its document, or says what it is. */
export class UnknownDocument extends refusal({
  code: 'unknown_circulated_document',
  kind: 'unprocessable',
  title: { en: 'Unknown document', zh: '未知的传阅文件' },
  detail: {
    en: 'Give a title, or the code of a document in sight with its version {documentVersion}.',
    zh: '请填写文件名称,或填写可见的平台文件编码及其版本 {documentVersion}。',
  },
  example: { documentVersion: '2026-1' },
}) {}

/** A circulation is to holders of a post that is there. */
export class UnknownCirculationPost extends refusal({
  code: 'unknown_circulation_post',
  kind: 'unprocessable',
  title: { en: 'Unknown post', zh: '未知的岗位' },
  detail: { en: 'There is no post {postCode}.', zh: '没有岗位 {postCode}。' },
  example: { postCode: 'juggler' },
}) {}

/** Everybody signs after it was circulated. */
export class DueBeforeCirculated extends refusal({
  code: 'due_before_circulated',
  kind: 'unprocessable',
  title: { en: 'Due before it is circulated', zh: '截止日早于传阅日期' },
  detail: {
    en: 'dueOn is the day of the circulation or later.',
    zh: '签字截止日不得早于传阅日期。',
  },
}) {}

/** What was signed stays what it was. */
export class CirculationSigned extends refusal({
  code: 'circulation_signed',
  kind: 'unprocessable',
  rule: 'R-239',
  title: { en: 'Somebody has signed it', zh: '已有人签字' },
  detail: {
    en: 'The circulation {circulationNo} has signatures; circulate another version under a new number.',
    zh: `${SOURCE}:传阅 {circulationNo} 已有签字,内容不得更改,请以新编号传阅新版本。`,
  },
  example: { circulationNo: 'C-1' },
}) {}

/** A signature names a circulation that is not there. */
export class UnknownCirculation extends refusal({
  code: 'unknown_circulation',
  kind: 'unprocessable',
  title: { en: 'Unknown circulation', zh: '未知的传阅' },
  detail: {
    en: 'The unit {orgUnitCode} has no circulation {circulationNo}.',
    zh: '单元 {orgUnitCode} 没有传阅 {circulationNo}。',
  },
  example: { orgUnitCode: 'XA', circulationNo: 'C-1' },
}) {}

/** Who is not asked does not sign. */
export class NotAskedToSign extends refusal({
  code: 'not_asked_to_sign',
  kind: 'unprocessable',
  rule: 'R-239',
  title: { en: 'Not asked to sign', zh: '不在传阅范围' },
  detail: {
    en: '{personNo} is not among those to whom {circulationNo} is circulated on {day}.',
    zh: `${SOURCE}:{personNo} 于 {day} 不在传阅 {circulationNo} 的范围内。`,
  },
  example: { personNo: 'XA-P0002', circulationNo: 'C-1', day: '2026-10-13' },
}) {}

/** Each signs once. */
export class AlreadySigned extends refusal({
  code: 'already_signed',
  kind: 'conflict',
  rule: 'R-239',
  title: { en: 'Signed already', zh: '已签字' },
  detail: {
    en: '{personNo} has signed {circulationNo}; nobody signs twice.',
    zh: `${SOURCE}:{personNo} 已签字确认 {circulationNo},不得重复签字。`,
  },
  example: { personNo: 'XA-P0002', circulationNo: 'C-1' },
}) {}

/** Each signs for themselves. */
export class AccountOfNobody extends refusal({
  code: 'account_of_nobody',
  kind: 'unprocessable',
  rule: 'R-239',
  title: { en: 'Your account is nobody’s', zh: '账号未关联人员' },
  detail: {
    en: 'Your account is not linked to a person, and nobody signs for another.',
    zh: `${SOURCE}:您的账号未关联人员,不得代他人签字。`,
  },
}) {}
