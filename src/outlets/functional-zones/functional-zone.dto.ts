import { CodeField, CountField, DateField, EnumField, NumberField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem } from '../../platform/ledgers/index.js';

/** Who may enter a zone. */
export const ZONE_ACCESS = ['public', 'staff', 'restricted'] as const;
export type ZoneAccess = (typeof ZONE_ACCESS)[number];

const TYPE = { max: 40, pattern: '^[a-z][a-z0-9_]*$', example: 'business_handling' } as const;
const NUMBER = { max: 20, example: 'Z-01' } as const;
const ACCESS = { name: 'ZoneAccess', values: ZONE_ACCESS, example: 'public' } as const;

export class FunctionalZoneRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Number on the floor plan 分区编号', NUMBER) zoneNo!: string;
  @TextField('Kind of zone, a code of the catalogue 分区类型', TYPE) zoneType!: string;
  @NumberField('Square metres 面积(平方米)', { above: 0, max: 100_000, optional: true, example: 32.5 })
  areaSquareMetres?: number | null;
  @CountField('Seats for customers 客户座位数', { max: 10_000, optional: true, example: 8 }) seats?: number | null;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { optional: true, example: '2027-04-01' }) validTo?:
    string | null;
}

export class FunctionalZonesQuery extends DatedLedgerQuery {
  @TextField('Kind of zone 分区类型', { ...TYPE, optional: true }) zoneType?: string;
  @EnumField('Who may enter 准入级别', { ...ACCESS, optional: true }) access?: ZoneAccess;
}

export class FunctionalZoneResponse extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @TextField('Number on the floor plan 分区编号', NUMBER) zoneNo!: string;
  @TextField('Kind of zone 分区类型', TYPE) zoneType!: string;
  @TextField('Name of the kind 分区名称', { example: '综合业务受理区' }) zoneName!: string;
  @EnumField('Who may enter 准入级别', ACCESS) access!: ZoneAccess;
  @NumberField('Square metres 面积(平方米)', { nullable: true, example: 32.5 }) areaSquareMetres!: number | null;
  @CountField('Seats for customers 客户座位数', { nullable: true }) seats!: number | null;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { nullable: true }) validTo!: string | null;
}
