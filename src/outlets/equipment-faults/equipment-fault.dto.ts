import {
  BooleanField,
  CodeField,
  CountField,
  DateField,
  InstantField,
  MonthField,
  NumberField,
  TextField,
} from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem } from '../../platform/ledgers/index.js';
import { ASSET_NO, FACILITY_CLASS, FACILITY_ITEM } from '../equipment/equipment.js';

const FAULT_NO = { max: 40, pattern: '^[A-Za-z0-9][A-Za-z0-9._/-]*$', example: 'F-1001' } as const;
const DESCRIPTION = { max: 500, example: '无法开机' } as const;
const REPAIR_NOTE = { max: 500, example: '更换电源' } as const;
const OUTLET_NAME = { example: '解放路营业厅' } as const;
const ASSET_NAME = { max: 100, example: '台式电脑' } as const;

export class EquipmentFaultRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Number of the ticket 报修单号', FAULT_NO) faultNo!: string;
  @TextField('Asset number 资产编号', ASSET_NO) assetNo!: string;
  @InstantField('When it was reported 报修时间', { example: '2026-10-12T01:30:00Z' }) reportedAt!: string;
  @TextField('What is wrong 故障描述', DESCRIPTION) description!: string;
  @InstantField('When it worked again 修复时间', { optional: true, example: '2026-10-13T06:00:00Z' }) repairedAt?:
    string | null;
  @TextField('What was done 维修说明', { ...REPAIR_NOTE, optional: true }) repairNote?: string | null;
}

export class EquipmentFaultsQuery extends DatedLedgerQuery {
  @TextField('Asset number 资产编号', { ...ASSET_NO, optional: true }) assetNo?: string;
  @BooleanField('Only open tickets, or closed ones 是否未修复', { optional: true, example: true }) isOpen?: boolean;
  @BooleanField('Only tickets open beyond three days, or others 是否超期', { optional: true, example: true })
  isOverdue?: boolean;
}

export class EquipmentFaultResponse extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', OUTLET_NAME) outletName!: string;
  @TextField('Number of the ticket 报修单号', FAULT_NO) faultNo!: string;
  @TextField('Asset number 资产编号', ASSET_NO) assetNo!: string;
  @TextField('Name of the asset 资产名称', { ...ASSET_NAME, nullable: true }) assetName!: string | null;
  @InstantField('When it was reported 报修时间') reportedAt!: Date;
  @TextField('What is wrong 故障描述', DESCRIPTION) description!: string;
  @DateField('Last day to repair it, three days on 应修复日期') dueOn!: string;
  @InstantField('When it worked again 修复时间', { nullable: true }) repairedAt!: Date | null;
  @TextField('What was done 维修说明', { ...REPAIR_NOTE, nullable: true }) repairNote!: string | null;
  @BooleanField('Whether it is open 是否未修复') isOpen!: boolean;
  @BooleanField('Whether it is open and was due before that day 是否超期') isOverdue!: boolean;
  @BooleanField('Whether it was repaired after the day it was due 是否逾期修复') isRepairedLate!: boolean;
}

const RATIO = { nullable: true, min: 0, max: 1, example: 0.9875 } as const;

export class EquipmentAvailabilitiesQuery extends DatedLedgerQuery {
  @TextField('Class 设施类别', { ...FACILITY_CLASS, optional: true }) facilityClass?: string;
  @TextField('Item 设施项目', { ...FACILITY_ITEM, optional: true }) item?: string;
}

export class OutletAvailabilityResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', OUTLET_NAME) outletName!: string;
  @MonthField('Month 月份') month!: string;
  @CountField('Assets in service at all 在用资产数') assets!: number;
  @CountField('Minutes in service 在用分钟数') serviceMinutes!: number;
  @CountField('Minutes down 故障分钟数') downMinutes!: number;
  @NumberField('Minutes working of minutes in service; null without any 完好率', RATIO) availability!: number | null;
}

export class EquipmentAvailabilityResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', OUTLET_NAME) outletName!: string;
  @MonthField('Month 月份') month!: string;
  @TextField('Asset number 资产编号', ASSET_NO) assetNo!: string;
  @TextField('Name of the asset 资产名称', ASSET_NAME) assetName!: string;
  @TextField('Class 设施类别', FACILITY_CLASS) facilityClass!: string;
  @TextField('Item 设施项目', { ...FACILITY_ITEM, nullable: true }) item!: string | null;
  @CountField('Minutes in service 在用分钟数') serviceMinutes!: number;
  @CountField('Minutes down 故障分钟数') downMinutes!: number;
  @NumberField('Minutes working of minutes in service 完好率', RATIO) availability!: number | null;
}
