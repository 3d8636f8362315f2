import { CodeField, DateField, InstantField, CountField, TextField } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

const AS_OF = 'Day the list is read of, today if absent 查询日期,默认今天';

/** Query of a list whose rows belong to org units. A field that a subclass adds filters by the item's field of that name. */
export class LedgerQuery extends PageQuery {
  @CodeField('Only below this unit, or of this outlet 组织单元或营业厅', { optional: true, example: 'XA' })
  orgUnitCode?: string;
}

/** Query of a list whose rows hold from a day on. */
export class DatedLedgerQuery extends LedgerQuery {
  @DateField(AS_OF, { optional: true, example: '2026-10-31' }) asOf?: string;
}

/** What every row shows beside its own fields. */
export class LedgerItem {
  @TextField('Number of the row 行编号', { example: '1' }) id!: string;
  @CountField('How often it was recorded, counted from 1 登记次数', { min: 1 }) version!: number;
  @InstantField('When it was recorded last 最近登记时间') recordedAt!: Date;
}
