import { type Bilingual, type Details, type FieldProblem, fillIn } from './domain-error.js';

/** What can be wrong with one field, in both languages. Batch rows have codes of their own: see `rowCodes`. */
export const fieldCodes = {
  required: { en: 'This field is required.', zh: '此字段为必填项。' },
  unknown_field: { en: 'There is no such field.', zh: '没有此字段。' },
  unknown_parameter: { en: 'There is no such query parameter.', zh: '没有此查询参数。' },
  wrong_type: { en: 'Must be {expected}.', zh: '类型应为 {expected}。' },
  out_of_range: { en: 'Must be {expected}.', zh: '取值应为 {expected}。' },
  bad_format: { en: 'Must be {expected}.', zh: '格式应为 {expected}。' },
  bad_date: { en: 'Must be a date YYYY-MM-DD that exists.', zh: '应为真实存在的日期 YYYY-MM-DD。' },
  bad_month: { en: 'Must be a month YYYY-MM.', zh: '应为月份 YYYY-MM。' },
  bad_instant: { en: 'Must be an instant such as 2026-10-31T16:00:00Z.', zh: '应为时间点,例如 2026-10-31T16:00:00Z。' },
} as const satisfies Record<string, Bilingual>;

export type FieldCode = keyof typeof fieldCodes;

/** A field problem with its text filled in. */
export function fieldProblem(pointer: string, code: FieldCode, values: Details = {}): FieldProblem {
  const text = fieldCodes[code];
  return { pointer, code, detail: { en: fillIn(text.en, values), zh: fillIn(text.zh, values) } };
}
