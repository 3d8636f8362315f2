import { CodeField, DateField, EnumField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem } from '../../platform/ledgers/index.js';

/** What somebody answers for in an outlet. */
export const RESPONSIBILITIES = [
  'responsible_person',
  'safety_department',
  'integrated_management_lead',
  'sales_management_lead',
] as const;
export type ResponsibilityKind = (typeof RESPONSIBILITIES)[number];

const KIND = { name: 'ResponsibilityKind', values: RESPONSIBILITIES, example: 'safety_department' } as const;
const HOLDER = { max: 100, example: '西安市分公司安全保卫部' } as const;
const HOLDER_NO = { max: 40, example: 'XA-P0001' } as const;

export class ResponsibilityRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @EnumField('What is answered for 职责', KIND) kind!: ResponsibilityKind;
  @TextField('Name of the person or department 责任人或部门', HOLDER) holder!: string;
  @TextField('Number of the person, where it is one 责任人编号', { ...HOLDER_NO, optional: true }) holderNo?:
    string | null;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { optional: true, example: '2027-04-01' }) validTo?:
    string | null;
}

export class ResponsibilitiesQuery extends DatedLedgerQuery {
  @EnumField('What is answered for 职责', { ...KIND, optional: true }) kind?: ResponsibilityKind;
}

export class ResponsibilityResponse extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @EnumField('What is answered for 职责', KIND) kind!: ResponsibilityKind;
  @TextField('Name of the person or department 责任人或部门', HOLDER) holder!: string;
  @TextField('Number of the person 责任人编号', { ...HOLDER_NO, nullable: true }) holderNo!: string | null;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { nullable: true }) validTo!: string | null;
}
