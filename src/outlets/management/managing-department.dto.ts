import { CodeField, DateField, EnumField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem } from '../../platform/ledgers/index.js';
import { type Department, DEPARTMENT } from './department.js';

const NAME = { max: 100, example: '西安市分公司客户服务部' } as const;

export class ManagingDepartmentRow {
  @CodeField('Unit whose outlets it manages, or one outlet 组织单元或营业厅', { example: 'XA' }) orgUnitCode!: string;
  @EnumField('Department; a line department needs an approved exception 综合管理部门', DEPARTMENT)
  department!: Department;
  @TextField('Its name there 部门名称', { ...NAME, optional: true }) departmentName?: string | null;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { optional: true, example: '2027-04-01' }) validTo?:
    string | null;
}

export class ManagingDepartmentsQuery extends DatedLedgerQuery {
  @EnumField('Department 综合管理部门', { ...DEPARTMENT, optional: true }) department?: Department;
}

export class ManagingDepartmentResponse extends LedgerItem {
  @CodeField('Unit or outlet 组织单元或营业厅', { example: 'XA' }) orgUnitCode!: string;
  @TextField('Its name 名称', { example: '西安市分公司' }) orgUnitName!: string;
  @EnumField('Department 综合管理部门', DEPARTMENT) department!: Department;
  @TextField('Its name there 部门名称', { ...NAME, nullable: true }) departmentName!: string | null;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { nullable: true }) validTo!: string | null;
}
