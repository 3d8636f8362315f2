import { CodeField, DateField, FenField, ListField, NumberField, TextField } from '../../platform/http/fields.js';
import { EnumField, MonthField } from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem } from '../../platform/ledgers/index.js';
import { COST_CLASSES, COST_ITEM, type CostClass } from '../cost-lines/cost-line.dto.js';

const ITEM = { max: 40, pattern: COST_ITEM, example: 'water_and_electricity' } as const;
const LINE = { max: 40, pattern: '^[a-z0-9][a-z0-9_]{0,39}$', example: 'mobile_5g' } as const;
const SHARE = { above: 0, max: 1, example: 0.6 } as const;
const ENDS = { optional: true, example: '2027-04-01' } as const;
const UNIT = 'Unit for whose outlets it holds 适用组织单元';
const FIRST_DAY = 'First day it holds 生效日';
const LAST_DAY = 'First day it no longer holds 失效首日';

export class CostAllocationRow {
  @CodeField(UNIT, { example: 'XA' }) orgUnitCode!: string;
  @TextField('Cost item 成本科目', ITEM) item!: string;
  @TextField('Business line 业务线', LINE) businessLine!: string;
  @NumberField('Share; those of an item are 1 together 分摊比例', SHARE) share!: number;
  @DateField(FIRST_DAY) validFrom!: string;
  @DateField(LAST_DAY, ENDS) validTo?: string | null;
}

export class CostAllocationsQuery extends DatedLedgerQuery {
  @TextField('Cost item 成本科目', { ...ITEM, optional: true }) item?: string;
  @TextField('Business line 业务线', { ...LINE, optional: true }) businessLine?: string;
}

export class CostAllocationResponse extends LedgerItem {
  @CodeField(UNIT, { example: 'XA' }) orgUnitCode!: string;
  @TextField('Name of the unit 单元名称', { example: '西安市分公司' }) orgUnitName!: string;
  @TextField('Cost item 成本科目', ITEM) item!: string;
  @TextField('Business line 业务线', LINE) businessLine!: string;
  @TextField('Name of the line 业务线名称', { example: '5G移动业务' }) businessLineName!: string;
  @NumberField('Share 分摊比例', SHARE) share!: number;
  @DateField(FIRST_DAY) validFrom!: string;
  @DateField(LAST_DAY, { nullable: true }) validTo!: string | null;
}

export class CostShareFields {
  @TextField('Business line 业务线', LINE) businessLine!: string;
  @NumberField('Share 分摊比例', SHARE) share!: number;
}

/** All shares of an item from a day on: what held before is replaced as a whole. */
export class SetCostAllocationRequest {
  @CodeField(UNIT, { example: 'XA' }) orgUnitCode!: string;
  @TextField('Cost item 成本科目', ITEM) item!: string;
  @DateField(FIRST_DAY) validFrom!: string;
  @DateField(LAST_DAY, ENDS) validTo?: string | null;
  @ListField('Shares, 1 together 各业务线分摊比例,合计为 1', () => CostShareFields, { minItems: 1, maxItems: 100 })
  shares!: CostShareFields[];
}

export class SetCostAllocationResponse {
  @ListField('The shares as recorded 已登记的分摊', () => CostAllocationResponse) items!: CostAllocationResponse[];
}

export class CostSplitQuery {
  @MonthField('Month the cost belongs to 权责月份') month!: string;
}

export class SplitShareFields extends CostShareFields {
  @FenField('Part of the amount, exact to the fen 分摊金额(分)') amountFen!: number;
}

export class SplitItemFields {
  @EnumField('Class; null where the item has none 成本类别', {
    name: 'CostClass',
    values: COST_CLASSES,
    nullable: true,
  })
  costClass!: CostClass | null;
  @TextField('Cost item 成本科目', ITEM) item!: string;
  @FenField('Amount of the month 金额(分)') amountFen!: number;
  @CodeField('Unit that says the shares; null without shares, or outside your units today 来源组织单元', {
    nullable: true,
    example: 'XA',
  })
  orgUnitCode!: string | null;
  @ListField('Parts by business line; empty where no unit allocates the item 分摊明细', () => SplitShareFields)
  shares!: SplitShareFields[];
}

export class SplitLineFields {
  @TextField('Business line 业务线', LINE) businessLine!: string;
  @TextField('Name of the line 业务线名称', { example: '5G移动业务' }) businessLineName!: string;
  @FenField('Cost of the line 分摊金额(分)') amountFen!: number;
}

export class OutletCostAllocationResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @MonthField('Month 月份') month!: string;
  @FenField('Cost of the month: that of the lines and what is not allocated 成本合计(分)') totalFen!: number;
  @FenField('Cost of items that no unit allocates 未分摊成本(分)') unallocatedFen!: number;
  @ListField('By class and item 按类别与科目', () => SplitItemFields) items!: SplitItemFields[];
  @ListField('By business line 按业务线', () => SplitLineFields) businessLines!: SplitLineFields[];
}
