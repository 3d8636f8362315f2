import { BooleanField, CodeField, CountField, DateField, EnumField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem } from '../../platform/ledgers/index.js';
import { ASSET_NO } from '../equipment/equipment.js';
import {
  MAINTENANCE_OUTCOMES,
  MAINTENANCE_TASKS,
  type MaintenanceOutcome,
  type MaintenanceTask,
} from './maintenance.js';

const TASK = { name: 'MaintenanceTask', values: MAINTENANCE_TASKS, example: 'maintenance' } as const;
const OUTCOME = { name: 'MaintenanceOutcome', values: MAINTENANCE_OUTCOMES, example: 'in_order' } as const;
const OUTLET_NAME = { example: '解放路营业厅' } as const;
const ASSET_NAME = { max: 100, example: '台式电脑' } as const;
const DONE_BY = { max: 100, example: '设备维护单位' } as const;
const NOTE = { max: 500, example: '清洁风扇' } as const;
const DAYS = { min: 1, max: 3660 } as const;

export class MaintenancePlanRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Asset number 资产编号', ASSET_NO) assetNo!: string;
  @EnumField('What is to be done 任务', TASK) task!: MaintenanceTask;
  @CountField('How often by the plan; absent: as the standard for its item says 周期天数,缺省按厅型标准', {
    ...DAYS,
    optional: true,
    example: 30,
  })
  everyDays?: number | null;
  @DateField('First day of the plan 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { optional: true, example: '2027-04-01' }) validTo?:
    string | null;
}

export class MaintenancePlansQuery extends DatedLedgerQuery {
  @TextField('Asset number 资产编号', { ...ASSET_NO, optional: true }) assetNo?: string;
  @EnumField('Task 任务', { ...TASK, optional: true }) task?: MaintenanceTask;
  @BooleanField('Only what is overdue, or is not 是否超期', { optional: true, example: true }) isOverdue?: boolean;
}

export class MaintenancePlanResponse extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', OUTLET_NAME) outletName!: string;
  @TextField('Asset number 资产编号', ASSET_NO) assetNo!: string;
  @TextField('Name of the asset 资产名称', { ...ASSET_NAME, nullable: true }) assetName!: string | null;
  @EnumField('What is to be done 任务', TASK) task!: MaintenanceTask;
  @CountField('How often by the plan; absent: as the standard says 周期天数,空为按厅型标准', {
    ...DAYS,
    nullable: true,
    example: 30,
  })
  everyDays!: number | null;
  @CountField('Days in force, of the plan or of the standard of that day 执行周期天数', { nullable: true, min: 1 })
  daysInForce!: number | null;
  @DateField('When it was done last 最近完成日期', { nullable: true }) lastDoneOn!: string | null;
  @DateField('Last day to do it next 下次到期日', { nullable: true }) nextDueOn!: string | null;
  @BooleanField('Whether it was due before that day and the asset is in use 是否超期') isOverdue!: boolean;
  @DateField('First day of the plan 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { nullable: true }) validTo!: string | null;
}

export class MaintenanceWorkRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Asset number 资产编号', ASSET_NO) assetNo!: string;
  @EnumField('What was done 任务', TASK) task!: MaintenanceTask;
  @DateField('Day it was done 完成日期') doneOn!: string;
  @TextField('Who did it 执行单位或人员', { ...DONE_BY, optional: true }) doneBy?: string | null;
  @EnumField('How it was found 结果', OUTCOME) outcome!: MaintenanceOutcome;
  @TextField('Note 备注', { ...NOTE, optional: true }) note?: string | null;
}

export class MaintenanceWorksQuery extends DatedLedgerQuery {
  @TextField('Asset number 资产编号', { ...ASSET_NO, optional: true }) assetNo?: string;
  @EnumField('Task 任务', { ...TASK, optional: true }) task?: MaintenanceTask;
  @EnumField('Outcome 结果', { ...OUTCOME, optional: true }) outcome?: MaintenanceOutcome;
}

export class MaintenanceWorkResponse extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', OUTLET_NAME) outletName!: string;
  @TextField('Asset number 资产编号', ASSET_NO) assetNo!: string;
  @TextField('Name of the asset 资产名称', { ...ASSET_NAME, nullable: true }) assetName!: string | null;
  @EnumField('What was done 任务', TASK) task!: MaintenanceTask;
  @DateField('Day it was done 完成日期') doneOn!: string;
  @TextField('Who did it 执行单位或人员', { ...DONE_BY, nullable: true }) doneBy!: string | null;
  @EnumField('How it was found 结果', OUTCOME) outcome!: MaintenanceOutcome;
  @TextField('Note 备注', { ...NOTE, nullable: true }) note!: string | null;
}
