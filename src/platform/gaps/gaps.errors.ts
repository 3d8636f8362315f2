import { refusal } from '../errors/index.js';

/** Counting every list of a province or the country is not done while somebody waits. */
export class UnitTooLarge extends refusal({
  code: 'unit_too_large',
  kind: 'unprocessable',
  title: { en: 'The unit is too large', zh: '组织单元范围过大' },
  detail: {
    en: 'Gaps are counted for a city or an outlet. {orgUnitCode} stands above: ask city by city, the lists themselves take any unit.',
    zh: '缺项总览按地市或营业厅统计,{orgUnitCode} 级别过高,请按地市逐一查询;各明细清单不受此限。',
  },
  example: { orgUnitCode: 'SN' },
}) {}
