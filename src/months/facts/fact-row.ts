import { BooleanField, CodeField, TextField } from '../../platform/http/fields.js';

/** What every row of a fact has: where it comes from, whose it is, and what it replaces. */
export class FactRow {
  @TextField('System the row comes from 来源系统', { max: 40, example: 'BSS' }) sourceSystem!: string;
  @TextField('Its reference there, unique per endpoint and system, for ever 来源编号', {
    max: 120,
    example: 'INV-1001',
  })
  sourceRef!: string;
  @CodeField('Outlet 营业厅') outletCode!: string;
  @TextField('Reference of the row that this one replaces 被替换行的来源编号', {
    max: 120,
    optional: true,
    example: 'INV-1000',
  })
  replaces?: string;
  @BooleanField('true: only takes the replaced row back, no other field 仅作废被替换行', {
    optional: true,
    example: false,
  })
  void?: boolean;
}

/** A row that takes another one back and has no amounts of its own. */
export class VoidRow {
  @TextField('System the row comes from 来源系统', { max: 40, example: 'BSS' }) sourceSystem!: string;
  @TextField('Its reference there 来源编号', { max: 120, example: 'INV-1002' }) sourceRef!: string;
  @CodeField('Outlet 营业厅') outletCode!: string;
  @TextField('Reference of the row that is taken back 被作废行的来源编号', { max: 120, example: 'INV-1000' })
  replaces!: string;
  @BooleanField('true 固定为真') void!: boolean;
}
