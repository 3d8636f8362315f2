import { BooleanField, CodeField, DateField, FenField, MonthField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem } from '../../platform/ledgers/index.js';
import { ASSET_NO } from '../equipment/equipment.js';

const OUTLET_NAME = { example: '解放路营业厅' } as const;
const ASSET_NAME = { max: 100, example: '台式电脑' } as const;
const NOTE = { max: 500, example: '整机更换' } as const;
const BUDGET = { min: 0, example: 450_000 } as const;

export class RenewalPlanRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Asset number 资产编号', ASSET_NO) assetNo!: string;
  @MonthField('Month it is to be renewed in 计划更新月份', { example: '2027-03' }) plannedMonth!: string;
  @FenField('Budget in fen 预算(分)', BUDGET) budgetFen!: number;
  @DateField('Day it was renewed 完成日期', { optional: true }) doneOn?: string | null;
  @TextField('Note 备注', { ...NOTE, optional: true }) note?: string | null;
}

export class RenewalPlansQuery extends DatedLedgerQuery {
  @TextField('Asset number 资产编号', { ...ASSET_NO, optional: true }) assetNo?: string;
  @BooleanField('Only what is renewed by that day, or is not 是否完成', { optional: true, example: false })
  isDone?: boolean;
  @BooleanField('Only what its month has passed for, or has not 是否逾期', { optional: true, example: true })
  isLate?: boolean;
}

export class RenewalPlanResponse extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', OUTLET_NAME) outletName!: string;
  @TextField('Asset number 资产编号', ASSET_NO) assetNo!: string;
  @TextField('Name of the asset 资产名称', { ...ASSET_NAME, nullable: true }) assetName!: string | null;
  @MonthField('Month it is to be renewed in 计划更新月份') plannedMonth!: string;
  @FenField('Budget in fen 预算(分)', BUDGET) budgetFen!: number;
  @DateField('Day it was renewed 完成日期', { nullable: true }) doneOn!: string | null;
  @BooleanField('Whether it is renewed by that day 是否完成') isDone!: boolean;
  @BooleanField('Whether its month passed without it 是否逾期') isLate!: boolean;
  @TextField('Note 备注', { ...NOTE, nullable: true }) note!: string | null;
}
