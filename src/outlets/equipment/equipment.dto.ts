import {
  BooleanField,
  CodeField,
  CountField,
  DateField,
  EnumField,
  MonthField,
  TextField,
} from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem } from '../../platform/ledgers/index.js';
import { ASSET_NO, EQUIPMENT_STATES, type EquipmentState, FACILITY_CLASS, FACILITY_ITEM } from './equipment.js';

const STATE = { name: 'EquipmentState', values: EQUIPMENT_STATES, example: 'working' } as const;
const NAME = { max: 100, example: '台式电脑' } as const;
const MODEL = { max: 100, example: '启天M435' } as const;
const OUTLET_NAME = { example: '解放路营业厅' } as const;

export class EquipmentRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Asset number, unique in the outlet 资产编号', ASSET_NO) assetNo!: string;
  @TextField('One of the five classes 设施类别', FACILITY_CLASS) facilityClass!: string;
  @TextField('Item of the class, absent if the class does not name it 设施项目', { ...FACILITY_ITEM, optional: true })
  item?: string | null;
  @TextField('Name 名称', NAME) name!: string;
  @TextField('Model 型号', { ...MODEL, optional: true }) model?: string | null;
  @CountField('Pieces 数量', { min: 1, max: 10_000 }) quantity!: number;
  @DateField('Day it was taken into use 启用日期', { example: '2022-03-01' }) commissionedOn!: string;
  @CountField('How many months it lasts 使用年限(月)', { min: 1, max: 600, optional: true, example: 60 })
  lifeMonths?: number | null;
  @DateField('Day it is due for renewal, instead of a life 应更新日期', { optional: true, example: '2027-03-01' })
  renewalDueOn?: string | null;
  @EnumField('State 状态', STATE) state!: EquipmentState;
  @BooleanField('Whether its interface is connected: queue machines, keypads 接口是否接通', { optional: true })
  isInterfaceConnected?: boolean | null;
  @DateField('First day it stands so 生效日') validFrom!: string;
  @DateField('First day it no longer does 失效首日', { optional: true, example: '2027-04-01' }) validTo?: string | null;
}

export class EquipmentQuery extends DatedLedgerQuery {
  @TextField('Class 设施类别', { ...FACILITY_CLASS, optional: true }) facilityClass?: string;
  @TextField('Item 设施项目', { ...FACILITY_ITEM, optional: true }) item?: string;
  @EnumField('State 状态', { ...STATE, optional: true }) state?: EquipmentState;
  @BooleanField('Only what is over age, or is not 是否超龄', { optional: true, example: true }) isOverAge?: boolean;
  @BooleanField('Only what has a renewal planned and not done, or has none 是否已列更新计划', {
    optional: true,
    example: false,
  })
  hasRenewalPlan?: boolean;
}

export class EquipmentResponse extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', OUTLET_NAME) outletName!: string;
  @TextField('Asset number 资产编号', ASSET_NO) assetNo!: string;
  @TextField('Class 设施类别', FACILITY_CLASS) facilityClass!: string;
  @TextField('Item 设施项目', { ...FACILITY_ITEM, nullable: true }) item!: string | null;
  @TextField('Name of the item 项目名称', { nullable: true, example: '电脑' }) itemName!: string | null;
  @TextField('Name 名称', NAME) name!: string;
  @TextField('Model 型号', { ...MODEL, nullable: true }) model!: string | null;
  @CountField('Pieces 数量', { min: 1 }) quantity!: number;
  @DateField('Day it was taken into use 启用日期') commissionedOn!: string;
  @CountField('Whole months in use on that day 已用月数') ageMonths!: number;
  @CountField('How many months it lasts 使用年限(月)', { nullable: true }) lifeMonths!: number | null;
  @DateField('Day of renewal as given 应更新日期', { nullable: true }) renewalDueOn!: string | null;
  @DateField('First day it is over age 超龄首日', { nullable: true }) renewsOn!: string | null;
  @BooleanField('Whether it is over age on that day and not retired 是否超龄') isOverAge!: boolean;
  @BooleanField('Whether a renewal is planned and not done by that day 是否已列更新计划') hasRenewalPlan!: boolean;
  @MonthField('Month it is to be renewed in 计划更新月份', { nullable: true }) plannedRenewalMonth!: string | null;
  @EnumField('State 状态', STATE) state!: EquipmentState;
  @BooleanField('Whether its interface is connected 接口是否接通', { nullable: true })
  isInterfaceConnected!: boolean | null;
  @DateField('First day it stands so 生效日') validFrom!: string;
  @DateField('First day it no longer does 失效首日', { nullable: true }) validTo!: string | null;
}
