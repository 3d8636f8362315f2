import { DateField, ListField, TextField } from '../../platform/http/fields.js';

export class BusinessLineResponse {
  @TextField('Code that rows name 业务代码', { example: 'mobile_4g' }) code!: string;
  @TextField('English name 英文名称', { example: 'Mobile 4G' }) nameEn!: string;
  @TextField('Chinese name 中文名称', { example: '4G移动业务' }) nameZh!: string;
  @DateField('First day on which rows may name it 生效日期', { example: '2000-01-01' }) validFrom!: string;
  @DateField('First day on which they may no longer 失效日期', { nullable: true, example: null })
  validTo!: string | null;
}

export class BusinessLinesResponse {
  @ListField('The catalogue in the order of codes 业务目录', () => BusinessLineResponse)
  items!: BusinessLineResponse[];
}
