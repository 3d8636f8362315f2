import { CodeField, CountField, EnumField, TextField } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';
import { DatedLedgerQuery } from '../../platform/ledgers/index.js';
import { OUTLET_TYPES, type OutletType } from '../outlets/outlet.js';
import { ZONE_ACCESS, type ZoneAccess } from './functional-zone.dto.js';

const ZONE = { max: 40, pattern: '^[a-z][a-z0-9_]*$', example: 'vip_reception' } as const;
const TYPE = { name: 'OutletType', values: OUTLET_TYPES, example: 'flagship' } as const;
const ACCESS = { name: 'ZoneAccess', values: ZONE_ACCESS, example: 'public' } as const;

export class ListZoneTypesQuery extends PageQuery {
  @EnumField('Who may enter 准入级别', { ...ACCESS, optional: true }) access?: ZoneAccess;
}

export class ZoneTypeResponse {
  @TextField('Code 编码', ZONE) code!: string;
  @TextField('English name 英文名称', { example: 'VIP reception' }) nameEn!: string;
  @TextField('Chinese name 中文名称', { example: 'VIP客户接待室' }) nameZh!: string;
  @EnumField('Who may enter 准入级别', ACCESS) access!: ZoneAccess;
}

export class MissingZonesQuery extends DatedLedgerQuery {
  @EnumField('Size class 营业厅类型', { ...TYPE, optional: true }) outletType?: OutletType;
  @TextField('Kind of zone 分区类型', { ...ZONE, optional: true }) zoneType?: string;
}

export class MissingZoneResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @EnumField('Size class on that day 当日类型', TYPE) outletType!: OutletType;
  @TextField('Kind of zone that is missing 缺少的分区类型', ZONE) zoneType!: string;
  @TextField('Name of the kind 分区名称', { example: 'VIP客户接待室' }) zoneName!: string;
  @CountField('How many the standard asks for 标准数量') required!: number;
  @CountField('How many there are 实有数量', { example: 0 }) found!: number;
}
