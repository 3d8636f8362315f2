import { CodeField, DateField, EnumField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery } from '../../platform/ledgers/index.js';

/** What the place of an outlet can lack. */
export const PREMISES_GAPS = [
  ...(['opening_hours', 'hours_notice', 'floor_plan', 'walking_route', 'waiting_area'] as const),
  ...(['waiting_seats', 'seat_plan', 'direction_signs', 'service_plates'] as const),
] as const;
export type PremisesGap = (typeof PREMISES_GAPS)[number];

const GAP = { name: 'PremisesGap', values: PREMISES_GAPS, example: 'hours_notice' } as const;

export class PremisesGapsQuery extends DatedLedgerQuery {
  @EnumField('What is missing 缺项', { ...GAP, optional: true }) gap?: PremisesGap;
}

export class PremisesGapResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @EnumField('What is missing 缺项', GAP) gap!: PremisesGap;
  @TextField('Rule that asks for it 依据条款', { max: 5, example: 'R-068' }) rule!: string;
  @DateField('Day it was looked at last; null if never 最近检查日期', { nullable: true }) lastFoundOn!: string | null;
}
