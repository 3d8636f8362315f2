import { EnumField, ListField, MonthField, TextField } from '../../platform/http/fields.js';
import { COST_CLASSES, COST_ITEM, type CostClass } from '../cost-lines/cost-line.dto.js';

const COST_CLASS = { name: 'CostClass', values: COST_CLASSES };

/** From which month on an item belongs to a class, for lines that name none themselves. */
export class CostItemRequest {
  @TextField('Cost item 成本科目', { max: 40, pattern: COST_ITEM, example: 'drinking_water' }) item!: string;
  @EnumField('Class 成本类别', { ...COST_CLASS, example: 'operating' }) costClass!: CostClass;
  @MonthField('First month it holds for 生效月份', { example: '2026-11' }) validFrom!: string;
}

export class CostItemResponse {
  @TextField('Cost item 成本科目', { example: 'rent' }) item!: string;
  @EnumField('Class 成本类别', COST_CLASS) costClass!: CostClass;
  @MonthField('First month it holds for 生效月份', { example: '2000-01' }) validFrom!: string;
}

export class CostItemsResponse {
  @ListField('Every item with each of its classes, by item and month 成本科目与类别', () => CostItemResponse, {
    maxItems: 10000,
  })
  items!: CostItemResponse[];
}
