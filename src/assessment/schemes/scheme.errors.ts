import { refusal } from '../../platform/errors/index.js';

/** Assessment rules are unified, so headquarters makes them for all. */
export class SchemeOfHeadquarters extends refusal({
  code: 'scheme_of_headquarters',
  kind: 'forbidden',
  rule: 'R-266',
  title: { en: 'Headquarters owns the assessment rules', zh: '考核办法由总部统一制定' },
  detail: {
    en: 'Schemes are made and published with the right at headquarters, also for one province.',
    zh: '考核方案(含适用于单个省分的方案)须由总部授权的管理员制定和发布。',
  },
}) {}

export class SchemeCodeTaken extends refusal({
  code: 'scheme_code_taken',
  kind: 'conflict',
  title: { en: 'The scheme code is taken', zh: '方案编码已被占用' },
  detail: { en: 'There is a scheme {schemeCode} already.', zh: '方案 {schemeCode} 已存在。' },
  example: { schemeCode: 'five_rates_default' },
}) {}

/** Results refer to a published version for ever. */
export class SchemeVersionPublished extends refusal({
  code: 'scheme_version_published',
  kind: 'conflict',
  title: { en: 'A published version never changes', zh: '已发布的版本不可修改' },
  detail: {
    en: 'Version {version} of {schemeCode} is published. Make another version instead.',
    zh: '{schemeCode} 第 {version} 版已发布,请新建版本。',
  },
  example: { schemeCode: 'five_rates_default', version: 1 },
}) {}

/** What cannot even be kept as a draft: a rate that stands twice, months in reverse, a weight too fine to be stored. */
export class SchemeDraftUnsound extends refusal({
  code: 'scheme_draft_unsound',
  kind: 'unprocessable',
  rule: 'R-166',
  title: { en: 'The draft contradicts itself', zh: '草稿自相矛盾' },
  detail: { en: 'The draft cannot be kept as it is; see "errors".', zh: '草稿无法保存,详见 errors。' },
}) {}

export class SchemeNotPublishable extends refusal({
  code: 'scheme_not_publishable',
  kind: 'unprocessable',
  rule: 'R-166',
  title: { en: 'The version cannot be published as it is', zh: '该版本尚不能发布' },
  detail: {
    en: 'Version {version} of {schemeCode} has faults; see "errors".',
    zh: '{schemeCode} 第 {version} 版存在问题,详见 errors。',
  },
  example: { schemeCode: 'five_rates_2027', version: 1 },
}) {}

/** Two schemes of the same unit would both score the same outlet-month, and nobody could say which. */
export class SchemesTie extends refusal({
  code: 'scheme_tie',
  kind: 'conflict',
  rule: 'R-157',
  title: { en: 'Another scheme takes the same outlets and months', zh: '与其他方案适用范围重叠' },
  detail: {
    en: 'Version {version} of {schemeCode} is in force on {orgUnitCode} in some of these months for some of these outlets.',
    zh: '{schemeCode} 第 {version} 版在 {orgUnitCode} 的部分相同月份适用于部分相同的营业厅。',
  },
  example: { schemeCode: 'five_rates_default', version: 1, orgUnitCode: 'HQ' },
}) {}

/** What is published was scored by the rules of its time. */
export class SchemeMonthPublished extends refusal({
  code: 'scheme_month_published',
  kind: 'conflict',
  rule: 'R-085',
  title: { en: 'A month of this version is published already', zh: '该版本涉及的月份已发布结果' },
  detail: {
    en: 'Results of {month} are published for {outlets} of the outlets it takes. Let it begin after {lastMonth}.',
    zh: '其适用营业厅中已有 {outlets} 家发布了 {month} 的结果。请将生效首月定于 {lastMonth} 之后。',
  },
  example: { month: '2026-10', outlets: 35, lastMonth: '2026-10' },
}) {}
