import { CodeField, DateField, EnumField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem } from '../../platform/ledgers/index.js';
import { type Department, DEPARTMENT } from './department.js';

/** What integrated management covers. */
export const DIMENSIONS = ['resources', 'business', 'sales', 'service', 'cost', 'people'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const DIMENSION_WORDS = {
  resources: { en: 'Resources', zh: '资源' },
  business: { en: 'Business', zh: '业务' },
  sales: { en: 'Sales', zh: '销售' },
  service: { en: 'Service', zh: '服务' },
  cost: { en: 'Cost', zh: '成本' },
  people: { en: 'People', zh: '人员' },
};
export const DIMENSION = { name: 'ManagementDimensionCode', values: DIMENSIONS, example: 'cost' } as const;
const HOLDER = { max: 100, example: '王晓' } as const;

export class ManagementDimensionRow {
  @CodeField('Unit whose outlets are meant, or one outlet 组织单元或营业厅', { example: 'XA' }) orgUnitCode!: string;
  @EnumField('Dimension of integrated management 管理维度', DIMENSION) dimension!: Dimension;
  @EnumField('Department that answers for it 责任部门', DEPARTMENT) department!: Department;
  @TextField('Who does so there 责任人', { ...HOLDER, optional: true }) holder?: string | null;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { optional: true, example: '2027-04-01' }) validTo?:
    string | null;
}

export class ManagementDimensionsQuery extends DatedLedgerQuery {
  @EnumField('Dimension 管理维度', { ...DIMENSION, optional: true }) dimension?: Dimension;
}

export class ManagementDimensionResponse extends LedgerItem {
  @CodeField('Unit or outlet 组织单元或营业厅', { example: 'XA' }) orgUnitCode!: string;
  @TextField('Its name 名称', { example: '西安市分公司' }) orgUnitName!: string;
  @EnumField('Dimension of integrated management 管理维度', DIMENSION) dimension!: Dimension;
  @EnumField('Department that answers for it 责任部门', DEPARTMENT) department!: Department;
  @TextField('Who does so there 责任人', { ...HOLDER, nullable: true }) holder!: string | null;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { nullable: true }) validTo!: string | null;
}
