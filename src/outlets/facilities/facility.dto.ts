import {
  BooleanField,
  CodeField,
  CountField,
  DateField,
  EnumField,
  ListField,
  TextField,
} from '../../platform/http/fields.js';
import { DatedLedgerQuery } from '../../platform/ledgers/index.js';
import { FACILITY_CLASS, FACILITY_ITEM } from '../equipment/equipment.js';
import { OUTLET_TYPES, type OutletType } from '../outlets/outlet.js';

/** What an interface of a facility tells the systems. */
export const SERVICE_INTERFACES = ['queue', 'rating'] as const;
export type ServiceInterface = (typeof SERVICE_INTERFACES)[number];

const INTERFACE = { name: 'ServiceInterface', values: SERVICE_INTERFACES, example: 'queue' } as const;
const TYPE = { name: 'OutletType', values: OUTLET_TYPES, example: 'standard' } as const;
const CLASS_NAME = { example: '营业设施' } as const;
const ITEM_NAME = { example: '电脑' } as const;
const OUTLET_NAME = { example: '解放路营业厅' } as const;

export class FacilityItemResponse {
  @TextField('Class 设施类别', FACILITY_CLASS) facilityClass!: string;
  @TextField('Name of the class 类别名称', CLASS_NAME) className!: string;
  @TextField('Item 设施项目', FACILITY_ITEM) item!: string;
  @TextField('English name 英文名称', { example: 'PC' }) nameEn!: string;
  @TextField('Chinese name 中文名称', ITEM_NAME) nameZh!: string;
  @EnumField('What its interface tells 接口类型', { ...INTERFACE, nullable: true }) interface!: ServiceInterface | null;
}

export class FacilityItemsResponse {
  @ListField('All items in the order of the article 按规定顺序的全部项目', () => FacilityItemResponse)
  items!: FacilityItemResponse[];
}

export class FacilitiesQuery {
  @DateField('Day the outlet is read of, today if absent 查询日期,默认今天', { optional: true, example: '2026-10-31' })
  asOf?: string;
}

export class CheckedFacilityResponse {
  @TextField('Item 设施项目', FACILITY_ITEM) item!: string;
  @TextField('Name of the item 项目名称', ITEM_NAME) itemName!: string;
  @CountField('Pieces its type must have; 0 if it need not 最低数量') required!: number;
  @CountField('Pieces there 现有数量') there!: number;
  @CountField('Pieces that work 正常数量') working!: number;
  @BooleanField('Whether there are fewer than required 是否缺失') isMissing!: boolean;
}

export class CheckedClassResponse {
  @TextField('Class 设施类别', FACILITY_CLASS) facilityClass!: string;
  @TextField('Name of the class 类别名称', CLASS_NAME) className!: string;
  @CountField('Items of the class that are missing 缺失项目数') missingCount!: number;
  @ListField('Check list of the class 类别清单', () => CheckedFacilityResponse) items!: CheckedFacilityResponse[];
}

export class CheckedInterfaceResponse {
  @EnumField('What it tells 接口类型', INTERFACE) interface!: ServiceInterface;
  @CountField('Devices that have it, not retired 设备数') devices!: number;
  @CountField('Devices that are connected 已接通设备数') connected!: number;
  @BooleanField('Whether all devices are; null without a device 是否全部接通', { nullable: true })
  isConnected!: boolean | null;
}

export class FacilitiesResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', OUTLET_NAME) outletName!: string;
  @DateField('Day it is read of 查询日期') asOf!: string;
  @EnumField('Type of the outlet on that day 当日类型', TYPE) outletType!: OutletType;
  @BooleanField('Whether nothing of the minimum set is missing 是否齐全') isComplete!: boolean;
  @ListField('The five classes 五大类', () => CheckedClassResponse) classes!: CheckedClassResponse[];
  @ListField('Interfaces 接口', () => CheckedInterfaceResponse) interfaces!: CheckedInterfaceResponse[];
}

export class MissingFacilitiesQuery extends DatedLedgerQuery {
  @TextField('Class 设施类别', { ...FACILITY_CLASS, optional: true }) facilityClass?: string;
  @TextField('Item 设施项目', { ...FACILITY_ITEM, optional: true }) item?: string;
}

export class MissingFacilityResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', OUTLET_NAME) outletName!: string;
  @EnumField('Type of the outlet on that day 当日类型', TYPE) outletType!: OutletType;
  @TextField('Class 设施类别', FACILITY_CLASS) facilityClass!: string;
  @TextField('Item 设施项目', FACILITY_ITEM) item!: string;
  @TextField('Name of the item 项目名称', ITEM_NAME) itemName!: string;
  @CountField('Pieces its type must have 最低数量') required!: number;
  @CountField('Pieces there 现有数量') there!: number;
}

export class ServiceInterfacesQuery extends DatedLedgerQuery {
  @EnumField('What it tells 接口类型', { ...INTERFACE, optional: true }) interface?: ServiceInterface;
  @BooleanField('Only where all devices are connected, or one is not 是否全部接通', { optional: true, example: false })
  isConnected?: boolean;
}

export class ServiceInterfaceResponse extends CheckedInterfaceResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', OUTLET_NAME) outletName!: string;
}
