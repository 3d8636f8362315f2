import { EnumField, TextField } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';

const CODE = { min: 6, max: 6, pattern: '^[0-9]{6}$', example: '610102' };
const LEVEL = { name: 'DivisionLevel', values: ['province', 'prefecture', 'county'], example: 'county' } as const;

export class ListDivisionsQuery extends PageQuery {
  @TextField('Codes that begin with these digits 代码前缀', {
    optional: true,
    max: 6,
    pattern: '^[0-9]{1,6}$',
    example: '6101',
  })
  prefix?: string;

  @TextField('Names that contain this 名称包含', { optional: true, max: 50, example: '西安' }) name?: string;

  @EnumField('Level 级别', { ...LEVEL, optional: true }) level?: 'province' | 'prefecture' | 'county';
}

export class DivisionResponse {
  @TextField('GB/T 2260 code 行政区划代码', CODE) code!: string;

  @TextField('Name 名称', { example: '新城区' }) name!: string;

  @TextField('Name with what is above it 全称', { example: '陕西省西安市新城区' }) fullName!: string;

  @EnumField('Level 级别', LEVEL) level!: 'province' | 'prefecture' | 'county';
}
