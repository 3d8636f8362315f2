import type { Type } from '@nestjs/common';
import {
  CodeField,
  DateField,
  EnumField,
  fieldsFrom,
  InstantField,
  ListField,
  MergePatch,
  TextField,
} from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';
import * as outlet from './outlet.js';

const TYPE = { name: 'OutletType', values: outlet.OUTLET_TYPES, example: 'standard' } as const;
const AREA = { name: 'OutletArea', values: outlet.OUTLET_AREAS, example: 'urban' } as const;
const OWNERSHIP = { name: 'OutletOwnership', values: outlet.OWNERSHIPS, example: 'self_owned' } as const;
const TENURE = { name: 'OutletTenure', values: outlet.TENURES, example: 'leased' } as const;
const OPERATING_MODE = { name: 'OutletOperatingMode', values: outlet.OPERATING_MODES, example: 'self_run' } as const;
const STATUS = { name: 'OutletStatus', values: outlet.OUTLET_STATUSES, example: 'trading' } as const;
const DIVISION = { min: 6, max: 6, pattern: '^[0-9]{6}$', example: '610102' };
const NAME = { max: 100, example: '解放路营业厅' };
const SUSPENSIONS_MAX = 200; // A closure a month for sixteen years.

export class RegisterOutletRequest {
  @CodeField('Unique over outlets and org units 营业厅编码,与组织编码共用唯一性') code!: string;

  @TextField('Name 名称', NAME) name!: string;

  @CodeField('City it belongs to 所属地市编码', { example: 'XA' }) cityCode!: string;

  @TextField('GB/T 2260, 6 digits 行政区划代码', DIVISION) divisionCode!: string;

  @EnumField('Size class 类型', TYPE) type!: outlet.OutletType;

  @EnumField('Kind of area 所在区域', AREA) area!: outlet.OutletArea;

  @EnumField('Whose it is 归属', OWNERSHIP) ownership!: outlet.Ownership;

  @EnumField('How the place is held; self-owned needs it 产权模式,自有厅必填', { ...TENURE, optional: true })
  tenure?: outlet.Tenure | null;

  @EnumField('Who runs it; self-owned: self_run or counter_outsourced 运营模式', { ...OPERATING_MODE, optional: true })
  operatingMode?: outlet.OperatingMode | null;

  @DateField('First day it trades 开业日', { example: '2015-06-01' }) openedOn!: string;
}

export class SuspensionFields {
  @DateField('First day without trade 停业首日', { example: '2026-08-01' }) from!: string;

  @DateField('First day it trades again 恢复营业日', { example: '2026-08-15' }) to!: string;
}

const Changeable = fieldsFrom(
  RegisterOutletRequest,
  ['name', 'cityCode', 'divisionCode', 'type', 'area', 'ownership', 'openedOn'],
  { optional: true },
);

@MergePatch()
export class ChangeOutletRequest extends (Changeable as Type<Partial<InstanceType<typeof Changeable>>>) {
  @EnumField('How the place is held 产权模式', { ...TENURE, optional: true, nullable: true })
  tenure?: outlet.Tenure | null;

  @EnumField('Who runs it 运营模式', { ...OPERATING_MODE, optional: true, nullable: true })
  operatingMode?: outlet.OperatingMode | null;

  @DateField('First day it no longer trades; null takes the closing back 停止营业首日,空为撤销', {
    optional: true,
    nullable: true,
    example: '2027-04-01',
  })
  closedOn?: string | null;

  @ListField('All its suspensions, replacing those on record 全部停业时段,整体替换', () => SuspensionFields, {
    optional: true,
    maxItems: SUSPENSIONS_MAX,
  })
  suspensions?: SuspensionFields[];

  @DateField('From when city, type, area, ownership, tenure and mode hold; today if absent 所属与分类变更的生效日', {
    optional: true,
    example: '2026-12-01',
  })
  validFrom?: string;
}

export class OutletQuery {
  @DateField('Day the outlet is read of, today if absent 查询日期,默认今天', { optional: true, example: '2026-10-31' })
  asOf?: string;
}

export class ListOutletsQuery extends PageQuery {
  @CodeField('Only below this unit 组织单元', { optional: true, example: 'XA' }) orgUnitCode?: string;

  @EnumField('Size class 类型', { ...TYPE, optional: true }) type?: outlet.OutletType;

  @EnumField('Kind of area 所在区域', { ...AREA, optional: true }) area?: outlet.OutletArea;

  @EnumField('Whose it is 归属', { ...OWNERSHIP, optional: true }) ownership?: outlet.Ownership;

  @EnumField('State on that day 当日状态', { ...STATUS, optional: true }) status?: outlet.OutletStatus;

  @DateField('Day the outlets are read of, today if absent 查询日期,默认今天', {
    optional: true,
    example: '2026-10-31',
  })
  asOf?: string;

  @EnumField('Order, minus for descending 排序字段,负号为降序', {
    name: 'OutletOrder',
    values: ['code', '-code', 'name', '-name', 'openedOn', '-openedOn'],
    optional: true,
    example: 'code',
  })
  sort?: 'code' | '-code' | 'name' | '-name' | 'openedOn' | '-openedOn';
}

export class OutletResponse {
  @CodeField('Code 编码') code!: string;

  @TextField('Name 名称', NAME) name!: string;

  @CodeField('City on that day; null if it is outside your units today 当日所属地市', { nullable: true, example: 'XA' })
  cityCode!: string | null;

  @TextField('GB/T 2260 行政区划代码', DIVISION) divisionCode!: string;

  @TextField('Full name of the division 行政区划名称', { example: '陕西省西安市新城区' }) divisionName!: string;

  @EnumField('Size class 类型', TYPE) type!: outlet.OutletType;

  @EnumField('Kind of area 所在区域', AREA) area!: outlet.OutletArea;

  @EnumField('Whose it is 归属', OWNERSHIP) ownership!: outlet.Ownership;

  @EnumField('How the place is held 产权模式', { ...TENURE, nullable: true }) tenure!: outlet.Tenure | null;

  @EnumField('Who runs it 运营模式', { ...OPERATING_MODE, nullable: true }) operatingMode!: outlet.OperatingMode | null;

  @DateField('First day it trades 开业日', { example: '2015-06-01' }) openedOn!: string;

  @DateField('First day it no longer trades 停止营业首日', { nullable: true }) closedOn!: string | null;

  @ListField('Times without trade 停业时段', () => SuspensionFields, { maxItems: SUSPENSIONS_MAX })
  suspensions!: outlet.Suspension[];

  @EnumField('State on that day 当日状态', STATUS) status!: outlet.OutletStatus;

  @InstantField('When it was registered 登记时间') registeredAt!: Date;
}
