import { type Bilingual, errorCatalogue, fillIn, type RuleId } from '../errors/index.js';

/** What can be wrong with one row of a batch, in both languages. A code means the same at every endpoint. */
export const rowCodes = {
  unknown_outlet: {
    en: 'There is no such outlet among those you are responsible for.',
    zh: '您的管辖范围内没有该营业厅。',
  },
  unknown_org_unit: {
    en: 'There is no such org unit among those you are responsible for.',
    zh: '您的管辖范围内没有该组织单元。',
  },
  unknown_business_line: {
    en: 'The catalogue has no such business line in that month.',
    zh: '业务目录中该月份没有此业务。',
  },
  required: { en: 'This field is required.', zh: '此字段为必填项。' },
  unknown_field: { en: 'There is no such field in this row.', zh: '此行没有该字段。' },
  wrong_type: { en: 'Must be {expected}.', zh: '类型应为 {expected}。' },
  out_of_range: { en: 'Must be {expected}.', zh: '取值应为 {expected}。' },
  bad_date: {
    en: 'Must be a date YYYY-MM-DD, or an instant such as 2026-10-31T16:00:00Z, that exists.',
    zh: '应为真实存在的日期 YYYY-MM-DD 或时间点,例如 2026-10-31T16:00:00Z。',
  },
  bad_month: { en: 'Must be a month YYYY-MM.', zh: '应为月份 YYYY-MM。' },
  month_in_future: { en: 'The month has not begun yet.', zh: '该月份尚未开始。' },
  before_opening: { en: 'The outlet was not open yet in that month.', zh: '该月份营业厅尚未开业。' },
  personal_reference: {
    en: 'A telephone or identity number is not taken; send an opaque reference of your system.',
    zh: '不接受手机号或身份证号,请使用源系统的内部编号。',
  },
  source_ref_conflict: {
    en: 'This source reference is stored with other content. Send a replacement instead.',
    zh: '该来源编号已以不同内容入库。如需更正,请发送替换行。',
  },
  replaced_row_unknown: {
    en: 'The row to replace is not stored. Send this row again after it.',
    zh: '被替换的行尚未入库。请在其入库后重新发送本行。',
  },
  already_replaced: { en: 'The row is replaced already, by {successor}.', zh: '该行已被 {successor} 替换。' },
  late: {
    en: 'The month takes no facts any more; in atomic mode a late row is refused.',
    zh: '该月份已不再接收数据;原子模式下迟到行被拒绝。',
  },
  bad_encoding: {
    en: 'The row holds characters that are not of the encoding of the body.',
    zh: '该行含有与请求体编码不符的字符。',
  },
  bad_row: { en: 'The row cannot be read as a whole.', zh: '该行整体无法读取。' },
  bad_format: { en: 'Must be {expected}.', zh: '格式应为 {expected}。' },
  unknown_division: { en: 'GB/T 2260 has no such division.', zh: 'GB/T 2260 中没有该行政区划代码。' },
  wrong_parent: { en: 'An outlet stands under a city (R-262).', zh: '营业厅须隶属于地市(R-262)。' },
  not_company_run: {
    en: 'A self-owned outlet is built, bought or leased, and self_run or counter_outsourced (R-255).',
    zh: '自有营业厅须为自建、购置或租赁,且为 self_run 或 counter_outsourced(R-255)。',
  },
  code_taken: {
    en: 'The code names another org unit or outlet already.',
    zh: '该编码已用于其他组织单元或内容不同的营业厅。',
  },
  already_exists: { en: 'The code is taken by a different record.', zh: '该代码已被内容不同的记录占用。' },
  month_closed: { en: 'The month is closed.', zh: '该月份已关账。' },
  not_allowed: { en: 'Not possible here: {expected}.', zh: '此处不允许:{expected}。' },
} as const satisfies Record<string, Bilingual>;

export type RowCode = keyof typeof rowCodes;

/** Values a code's text is filled with. */
export type RowAbout = Record<string, string | number>;

/** One thing wrong with one row, as found by Node or by SQL. */
export interface RowProblem {
  readonly field: string | null;
  readonly code: RowCode;
  readonly about?: RowAbout;
}

/** A problem with the row it belongs to; `row` is the 1-based number of the data row. */
export interface RowError extends RowProblem {
  readonly row: number;
  readonly sourceRef: string | null;
  /** The row is named already for something else; it counts as one refused row. */
  readonly again?: true;
}

/** The words of a code, filled in, with an example of what would be right where there is one. What a module refuses a row for is in the catalogue of refusals. */
export function rowTexts(code: RowCode, about: RowAbout | undefined): Bilingual {
  const text = (rowCodes as Readonly<Record<string, Bilingual>>)[code] ?? errorCatalogue().get(code)?.detail;
  if (!text) throw new Error(`The code ${code} has no words.`);
  const { example } = about ?? {};
  const [en, zh] = example === undefined ? ['', ''] : [` For example: ${example}.`, `例如:${example}。`];
  return { en: `${fillIn(text.en, about ?? {})}${en}`, zh: `${fillIn(text.zh, about ?? {})}${zh}` };
}

/** The rule of the regulations that a code enforces, where there is one. */
export function rowRule(code: RowCode): RuleId | null {
  return errorCatalogue().get(code)?.rule ?? null;
}
