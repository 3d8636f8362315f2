import { BooleanField, CodeField, DateField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery } from '../../platform/ledgers/index.js';

const PERSON = { max: 40, example: 'XA-P0001' } as const;
const NAME = { max: 100, example: '李静' } as const;

export class DepartmentDirectorsQuery extends DatedLedgerQuery {
  @BooleanField('Only departments with a director, or without 是否有主任', { optional: true, example: false })
  hasDirector?: boolean;
}

export class DepartmentDirectorResponse {
  @CodeField('Province or city 组织单元编码', { example: 'XA' }) orgUnitCode!: string;
  @TextField('Name of the unit 组织单元名称', { example: '西安分公司' }) unitName!: string;
  @BooleanField('Whether it has a director that day 是否有主任', { example: false }) hasDirector!: boolean;
  @TextField('Number of the director 主任人员编号', { ...PERSON, nullable: true }) personNo!: string | null;
  @TextField('Name of the director 主任姓名', { ...NAME, nullable: true }) personName!: string | null;
  @DateField('Director since 任职生效日', { nullable: true }) validFrom!: string | null;
}

export class OutletStatisticiansQuery extends DatedLedgerQuery {
  @BooleanField('Only outlets with a statistician, or without 是否有统计员', { optional: true, example: false })
  hasStatistician?: boolean;
}

export class OutletStatisticianResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @BooleanField('Whether it has a statistician that day 是否有统计员', { example: false }) hasStatistician!: boolean;
  @TextField('Number of the statistician 统计员编号', { ...PERSON, nullable: true }) personNo!: string | null;
  @TextField('Name of the statistician 统计员姓名', { ...NAME, nullable: true }) personName!: string | null;
  @TextField('Number of the deputy 代理人编号', { ...PERSON, nullable: true }) deputyNo!: string | null;
}
