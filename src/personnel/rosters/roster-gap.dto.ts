import { CodeField, DateField, EnumField, ListField, TextField } from '../../platform/http/fields.js';
import { CLOCK } from '../shift-templates/clock-time.js';

/** Why nobody is on duty. */
export const ROSTER_GAP_KINDS = ['nobody_planned', 'all_at_meals'] as const;
export type RosterGapKind = (typeof ROSTER_GAP_KINDS)[number];

const KIND = { name: 'RosterGapKind', values: ROSTER_GAP_KINDS, example: 'nobody_planned' } as const;

/** A time in which an outlet is open and nobody is on duty. */
export class RosterGapResponse {
  @DateField('Day 日期', { example: '2026-11-20' }) day!: string;
  @TextField('From 开始', { ...CLOCK, example: '18:00' }) startTime!: string;
  @TextField('Until 结束', { ...CLOCK, example: '20:00' }) endTime!: string;
  @EnumField('Why nobody is on duty 无人在岗原因', KIND) kind!: RosterGapKind;
}

export class RosterGapsResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @DateField('Monday 周一', { example: '2026-11-16' }) from!: string;
  @DateField('Sunday 周日', { example: '2026-11-22' }) to!: string;
  @ListField('Times without anybody, in their order 无人在岗时段', () => RosterGapResponse) gaps!: RosterGapResponse[];
}
