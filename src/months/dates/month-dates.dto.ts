import { BooleanField, DateField, InstantField, MonthField } from '../../platform/http/fields.js';

export class SetMonthDatesRequest {
  @DateField('Day by which reports should be in 应报日', { example: '2026-11-05' }) dueOn!: string;
  @DateField('The gate falls at the beginning of this day 自动锁定日(当日零时)', { example: '2026-11-08' })
  lockOn!: string;
}

export class MonthDatesResponse {
  @MonthField('Month 月份') month!: string;
  @DateField('Day by which reports should be in 应报日', { example: '2026-11-05' }) dueOn!: string;
  @DateField('The gate falls at the beginning of this day 自动锁定日(当日零时)', { example: '2026-11-08' })
  lockOn!: string;
  @InstantField('The same as an instant 锁定时间', { example: '2026-11-07T16:00:00.000Z' }) lockAt!: string;
  @BooleanField('Somebody set them; otherwise the 5th and the 8th 是否人工设定') isSet!: boolean;
}
