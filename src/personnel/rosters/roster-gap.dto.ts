import { CodeField, DateField, EnumField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery } from '../../platform/ledgers/index.js';
import { CLOCK } from '../shift-templates/clock-time.js';

/** Why nobody is on duty. */
export const ROSTER_GAP_KINDS = ['nobody_planned', 'all_at_meals'] as const;
export type RosterGapKind = (typeof ROSTER_GAP_KINDS)[number];

const KIND = { name: 'RosterGapKind', values: ROSTER_GAP_KINDS, example: 'nobody_planned' } as const;

export class RosterGapsQuery extends DatedLedgerQuery {
  @EnumField('Why nobody is on duty 无人在岗原因', { ...KIND, optional: true }) kind?: RosterGapKind;
}

/** A time in which an outlet is open and nobody is on duty. */
export class RosterGapResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @DateField('Day 日期', { example: '2026-11-20' }) day!: string;
  @TextField('From 开始', { ...CLOCK, example: '18:00' }) startTime!: string;
  @TextField('Until 结束', { ...CLOCK, example: '20:00' }) endTime!: string;
  @EnumField('Why nobody is on duty 无人在岗原因', KIND) kind!: RosterGapKind;
}
