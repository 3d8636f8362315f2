import { CodeField, CountField, DateField, EnumField, ListField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem } from '../../platform/ledgers/index.js';
import { OUTLET_TYPES, type OutletType } from '../outlets/outlet.js';

/** What a standard is about: a minimum set, a check list, a frequency or a shift template. */
export const STANDARD_KINDS = [
  ...(['zone', 'facility', 'headcount', 'shift_template'] as const),
  ...(['maintenance_days', 'check_item', 'check_days', 'policy_pack'] as const),
] as const;
export type StandardKind = (typeof STANDARD_KINDS)[number];

const TYPE = { name: 'OutletType', values: OUTLET_TYPES, example: 'standard' } as const;
const KIND = { name: 'StandardKind', values: STANDARD_KINDS, example: 'zone' } as const;
const ITEM = { max: 60, pattern: '^[a-z][a-z0-9_]*$', example: 'vip_reception' } as const;
const QUANTITY = { max: 10_000, example: 1 } as const;
const WHAT = 'Zone type, facility, shift template, check or pack of rules; of headcount staff or a post 项目编码';
const HOW_MANY = 'At least so many, or days from one to the next; 0 takes away what a unit above asks for 数量';

export class TypeStandardRow {
  @CodeField('Unit for whose outlets it holds 适用组织单元编码', { example: 'XA' }) orgUnitCode!: string;
  @EnumField('Size class 营业厅类型', TYPE) outletType!: OutletType;
  @EnumField('What it is about 标准类别', KIND) kind!: StandardKind;
  @TextField(WHAT, ITEM) item!: string;
  @CountField(HOW_MANY, QUANTITY) quantity!: number;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { optional: true, example: '2027-04-01' }) validTo?:
    string | null;
}

export class TypeStandardsQuery extends DatedLedgerQuery {
  @EnumField('Size class 营业厅类型', { ...TYPE, optional: true }) outletType?: OutletType;
  @EnumField('What it is about 标准类别', { ...KIND, optional: true }) kind?: StandardKind;
}

export class TypeStandardResponse extends LedgerItem {
  @CodeField('Unit for whose outlets it holds 适用组织单元编码', { example: 'XA' }) orgUnitCode!: string;
  @TextField('Name of the unit 组织单元名称', { example: '西安市分公司' }) orgUnitName!: string;
  @EnumField('Size class 营业厅类型', TYPE) outletType!: OutletType;
  @EnumField('What it is about 标准类别', KIND) kind!: StandardKind;
  @TextField(WHAT, ITEM) item!: string;
  @CountField(HOW_MANY, QUANTITY) quantity!: number;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { nullable: true }) validTo!: string | null;
}

export class OutletStandardsQuery {
  @DateField('Day it is read of, today if absent 查询日期,默认今天', { optional: true, example: '2026-10-31' })
  asOf?: string;

  @EnumField('What it is about 标准类别', { ...KIND, optional: true }) kind?: StandardKind;
}

export class AppliedStandardFields {
  @EnumField('What it is about 标准类别', KIND) kind!: StandardKind;
  @TextField(WHAT, ITEM) item!: string;
  @CountField('At least so many, or days from one to the next; 0 where a unit took it away 数量', QUANTITY)
  quantity!: number;
  @CodeField('Unit that says so; null if it is outside your units today 来源组织单元', {
    nullable: true,
    example: 'HQ',
  })
  orgUnitCode!: string | null;
}

export class OutletStandardsResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @EnumField('Size class on that day 当日类型', TYPE) outletType!: OutletType;
  @DateField('Day it is read of 查询日期') asOf!: string;
  @ListField('What applies, each with the nearest unit that says so 适用标准', () => AppliedStandardFields, {
    maxItems: 5000,
  })
  standards!: AppliedStandardFields[];
}
