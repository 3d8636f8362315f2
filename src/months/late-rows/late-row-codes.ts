import type { Bilingual } from '../../platform/errors/index.js';

/** Why a decision on one late row took no effect. */
export const lateRowCodes = {
  late_row_unknown: {
    en: 'There is no such late row of this month among the outlets you are responsible for.',
    zh: '您的管辖范围内该月份没有此迟到行。',
  },
  already_decided: { en: 'It is decided already; a decision is final.', zh: '该行已处理,处理结果不可更改。' },
  month_closed: {
    en: 'Its month, or that of the row it replaces, is closed. Carry it, or ask for the month to be reopened.',
    zh: '其所属月份(或被替换行的月份)已关账,请结转至下期或申请重新开账。',
  },
  not_carriable: {
    en: 'A level (opening base, unpaid bills) cannot be carried: it would be counted twice. Include or reject it.',
    zh: '期初用户数、欠费等存量数据不能结转,否则将重复计算,请计入本期或拒绝。',
  },
  no_open_month: { en: 'The outlet has no open month after it.', zh: '该营业厅其后没有开放的月份。' },
  replaced_row_undecided: {
    en: 'The row it replaces is late itself and not decided. Decide that one first, or both together.',
    zh: '其替换的行也是迟到行且尚未处理,请先处理该行或一并处理。',
  },
} as const satisfies Record<string, Bilingual>;

export type LateRowCode = keyof typeof lateRowCodes;
