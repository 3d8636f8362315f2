import { refusal } from '../../platform/errors/index.js';

/** Codes are unique over org units and outlets, in scope or not. */
export class CodeTaken extends refusal({
  code: 'code_taken',
  kind: 'conflict',
  title: { en: 'The code is taken', zh: '编码已被占用' },
  detail: {
    en: 'The code {code} already names an org unit or an outlet.',
    zh: '编码 {code} 已用于其他组织单元或营业厅。',
  },
  example: { code: 'XA001' },
}) {}

/** The tree has three levels of management, and outlets hang below a city. */
export class WrongParent extends refusal({
  code: 'wrong_parent',
  kind: 'unprocessable',
  rule: 'R-262',
  title: { en: 'A unit of this level does not stand there', zh: '该层级不能挂在此上级之下' },
  detail: {
    en: 'The tree is headquarters > province > city > outlet: a {level} cannot stand under {parentCode} ({parentLevel}).',
    zh: '组织层级为总部 > 省分 > 地市 > 营业厅:{level} 不能隶属于 {parentCode}({parentLevel})。',
  },
  example: { level: 'city', parentCode: 'HQ', parentLevel: 'headquarters' },
}) {}

/** History is written forward: a change begins no earlier than the last one on record. */
export class ChangeOutOfOrder extends refusal({
  code: 'change_out_of_order',
  kind: 'unprocessable',
  title: { en: 'A later change is already recorded', zh: '已有更晚的变更记录' },
  detail: {
    en: '{code} has a change from {lastFrom} on record; the next one begins on that day or later.',
    zh: '{code} 已有自 {lastFrom} 起的变更记录,新的变更不得早于该日。',
  },
  example: { code: 'XA001', lastFrom: '2026-11-01' },
}) {}

/** A date that changes nothing is a mistake of the caller's, not a wish. */
export class NothingTakesEffect extends refusal({
  code: 'valid_from_without_change',
  kind: 'unprocessable',
  title: { en: 'validFrom without a change that has a date', zh: '仅有生效日期而无对应变更' },
  detail: {
    en: 'validFrom dates {fields}; the request changes none of them.',
    zh: 'validFrom 用于 {fields} 的生效日期,但请求未变更其中任何一项。',
  },
  example: { fields: ['parentCode'] },
}) {}
