import { CodeField, CountField, DateField, ListField, TextField } from '../http/fields.js';

const UNIT = { example: 'XA' };

export class GapsQuery {
  @CodeField('City, or outlet 地市或营业厅', UNIT) orgUnitCode!: string;
  @DateField('Day to read of, today if absent 查询日期,默认今天', { optional: true, example: '2026-10-31' })
  asOf?: string;
}

export class GapResponse {
  @TextField('What is missing, English 缺项英文名称', { example: 'missing zones' }) nameEn!: string;
  @TextField('What is missing, Chinese 缺项中文名称', { example: '缺少的功能分区' }) nameZh!: string;
  @TextField('Where its rows are listed 明细地址', { example: '/v1/outlets/missing-zones?orgUnitCode=XA' })
  href!: string;
  @CountField('Rows of that list 条数') rows!: number;
}

export class GapsResponse {
  @CodeField('City or outlet asked for 地市或营业厅', UNIT) orgUnitCode!: string;
  @DateField('Day it is read of 查询日期') asOf!: string;
  @ListField('One for each list, those without rows too 各项清单,无缺项者亦列出', () => GapResponse)
  gaps!: readonly GapResponse[];
}
