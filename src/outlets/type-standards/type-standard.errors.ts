import { refusal } from '../../platform/errors/index.js';

/** A standard names a zone that no outlet could record, and every outlet would lack it for ever. */
export class UnknownStandardItem extends refusal({
  code: 'unknown_standard_item',
  kind: 'unprocessable',
  rule: 'R-356',
  title: { en: 'Unknown item of a standard', zh: '未知的标准项目' },
  detail: {
    en: 'The catalogue of {kind} has no {item}; no outlet could meet this standard.',
    zh: '目录 {kind} 中没有项目 {item},任何营业厅都无法达到该标准。',
  },
  example: { kind: 'zone', item: 'dance_floor' },
}) {}
