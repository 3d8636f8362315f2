import { refusal } from '../../platform/errors/index.js';

/** An area inside an outlet has one parent at a time; it moves by ending in the one outlet and beginning in the other. */
export class AreaInTwoOutlets extends refusal({
  code: 'area_in_two_outlets',
  kind: 'unprocessable',
  rule: 'R-261',
  title: { en: 'The area belongs to another outlet', zh: '店中店区域已隶属其他营业厅' },
  detail: {
    en: 'Area {areaNo} is in another outlet at that time, and belongs to one outlet only; end it there first (validTo).',
    zh: '区域 {areaNo} 在该时段隶属其他营业厅。店中店区域只能隶属一个营业厅,请先在原营业厅终止(validTo)。',
  },
  example: { areaNo: 'SIS-XA-001' },
}) {}
