import { FactResponse, FactRow } from '../../months/index.js';
import { FenField, MonthField, TextField } from '../../platform/http/fields.js';
import { BusinessLineField, SubscriberField } from '../sales-row.js';

/** What was still unpaid of a bill at the end of a month, as a source sends it. */
export class ArrearsLineRow extends FactRow {
  @MonthField('Month at whose end it is unpaid 欠费月份') month!: string;
  @MonthField('Month of the bill, before month 账单月份', { example: '2026-09' }) billMonth!: string;
  @BusinessLineField() businessLine!: string;
  @SubscriberField({ optional: true }) subscriberRef?: string;
  @FenField('Still unpaid, fen 欠费金额(分)', { min: 0 }) unpaidFen!: number;
}

export class ArrearsLineResponse extends FactResponse {
  @MonthField('Month of the bill 账单月份', { example: '2026-09' }) billMonth!: string;
  @TextField('Business line 业务', { example: 'mobile_4g' }) businessLine!: string;
  @TextField('Opaque reference of the subscriber 用户内部编号', { nullable: true }) subscriberRef!: string | null;
  @FenField('Still unpaid, fen 欠费金额(分)') unpaidFen!: number;
}
