import { refusal } from '../errors/index.js';

/** Two rows of one call say different things, or the same, of one thing. */
export class RowRepeated extends refusal({
  code: 'row_repeated',
  kind: 'unprocessable',
  title: { en: 'The row stands twice', zh: '该行重复出现' },
  detail: {
    en: 'An earlier row of the same call is about the same thing from the same day on; keep one of them.',
    zh: '同一批次中已有关于同一对象、同一生效日的行,请只保留一行。',
  },
}) {}

/** Rows about one thing are judged one after another, and others wait for the ledger meanwhile: a call takes so many. */
export class TooManyAlike extends refusal({
  code: 'too_many_alike',
  kind: 'unprocessable',
  title: { en: 'Too many rows about one thing', zh: '同一对象的行过多' },
  detail: {
    en: 'One call takes 200 rows about the same thing, judged one after another; send this one in another call.',
    zh: '同一批次中关于同一对象的行逐行判断,最多 200 行;请将该行另行提交。',
  },
}) {}

/** What the row is about has a row already, of a unit the caller does not see. */
export class KeptElsewhere extends refusal({
  code: 'kept_elsewhere',
  kind: 'unprocessable',
  title: { en: 'Another unit keeps this row', zh: '该行由其他单位登记' },
  detail: {
    en: 'A unit that is not below yours has recorded a row about the same thing; it, or the unit above both, changes it.',
    zh: '同一对象已由您管辖范围之外的单位登记,须由该单位或共同的上级单位修改。',
  },
}) {}

/** `validTo` is the first day a row no longer holds. */
export class EndsBeforeItBegins extends refusal({
  code: 'ends_before_it_begins',
  kind: 'unprocessable',
  title: { en: 'Ends before it begins', zh: '结束日早于生效日' },
  detail: {
    en: 'validTo is the first day it no longer holds: later than validFrom, or the same day to take the row back.',
    zh: 'validTo 为失效首日,须晚于 validFrom;与其相同表示撤销该行。',
  },
}) {}

/** A row names an outlet that is absent or outside the caller's units. */
export class UnknownOutlet extends refusal({
  code: 'unknown_outlet',
  kind: 'unprocessable',
  title: { en: 'Unknown outlet', zh: '未知的营业厅' },
  detail: {
    en: 'There is no outlet {orgUnitCode} among those you are responsible for.',
    zh: '您的管辖范围内没有营业厅 {orgUnitCode}。',
  },
  example: { orgUnitCode: 'XA999' },
}) {}
