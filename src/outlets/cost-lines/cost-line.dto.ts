import { FactResponse, FactRow } from '../../months/index.js';
import { EnumField, FenField, MonthField, TextField } from '../../platform/http/fields.js';

export const COST_CLASSES = ['fixed', 'operating', 'labour'] as const;
export type CostClass = (typeof COST_CLASSES)[number];
const COST_CLASS = { name: 'CostClass', values: COST_CLASSES };
export const COST_ITEM = '^[a-z0-9][a-z0-9_]{0,39}$';

/** One cost of an outlet in a month, as a source sends it. */
export class CostLineRow extends FactRow {
  @MonthField('Month the cost belongs to, by accrual 权责月份') month!: string;
  @TextField('Cost item 成本科目', { max: 40, pattern: COST_ITEM, example: 'rent' }) item!: string;
  @EnumField("Class; without it the item's mapping says it, else the line blocks the close 成本类别", {
    ...COST_CLASS,
    optional: true,
    example: 'fixed',
  })
  costClass?: CostClass;
  @FenField('Amount in fen, negative for a correction 金额(分)') amountFen!: number;
}

export class CostLineResponse extends FactResponse {
  @TextField('Cost item 成本科目', { example: 'rent' }) item!: string;
  @EnumField('Class as the source gave it 来源所给类别', { ...COST_CLASS, nullable: true })
  costClass!: CostClass | null;
  @FenField('Amount in fen 金额(分)') amountFen!: number;
}
