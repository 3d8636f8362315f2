import { CodeField, EnumField, InstantField, ListField, MonthField, TextField } from '../../platform/http/fields.js';
import { MONTH_STATES, type MonthState } from '../states/month-state.dto.js';

export class ReleaseRequest {
  @ListField('Outlets whose month is put back to open 营业厅', 'code', {
    minItems: 1,
    maxItems: 1000,
    unique: true,
    example: ['XA009'],
  })
  outletCodes!: string[];
  @TextField('Why facts must still come in 解锁原因', { max: 500, example: '账单系统补传' }) reason!: string;
  @InstantField('Until when; at most 31 days from now 截止时间,最长31天', { example: '2026-11-30T16:00:00Z' })
  validUntil!: string;
}

export class ReleasedOutletResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @EnumField('What came of it 结果', { name: 'ReleaseOutcome', values: ['released', 'not_locked'] })
  outcome!: 'released' | 'not_locked';
  @EnumField('State afterwards 当前状态', { name: 'MonthState', values: MONTH_STATES }) state!: MonthState;
}

export class ReleasesResponse {
  @MonthField('Month 月份') month!: string;
  @InstantField('Until when facts are taken 截止时间') validUntil!: string;
  @ListField('Outlet by outlet 逐厅结果', () => ReleasedOutletResponse) outlets!: ReleasedOutletResponse[];
}
