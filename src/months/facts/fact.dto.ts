import { CodeField, InstantField, IntegerField, MonthField, TextField } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';

/** What every kind of fact shows. */
export class FactResponse {
  @TextField('Position in the order of storing 入库序号', { example: '1001' }) id!: string;
  @CodeField('Outlet 营业厅') outletCode!: string;
  @MonthField('Its own month 所属月份') month!: string;
  @MonthField('Month it counts in 计入月份') countedMonth!: string;
  @IntegerField('1, or -1 where it takes a row back 正负号', { min: -1, max: 1, example: 1 }) sign!: number;
  @TextField('System it came from 来源系统', { example: 'BSS' }) sourceSystem!: string;
  @TextField('Reference of the row that caused it 来源编号', { example: 'INV-1001' }) sourceRef!: string;
  @TextField('Reference it replaces or takes back 被替换的来源编号', { nullable: true, example: null })
  replaces!: string | null;
  @InstantField('When it was stored 入库时间') receivedAt!: string;
}

export class FactQuery extends PageQuery {
  @MonthField('Month the facts count in 计入月份') month!: string;
  @CodeField('Only this outlet 仅此营业厅', { optional: true }) outletCode?: string;
}
