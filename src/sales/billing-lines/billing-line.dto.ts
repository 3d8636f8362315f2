import { FactResponse, FactRow } from '../../months/index.js';
import { FenField, MonthField, TextField } from '../../platform/http/fields.js';
import { BusinessLineField, SubscriberField } from '../sales-row.js';

/** What was billed of a month on one line, as a source sends it. */
export class BillingLineRow extends FactRow {
  @MonthField('Month that was billed 账期') month!: string;
  @BusinessLineField() businessLine!: string;
  @SubscriberField({ optional: true }) subscriberRef?: string;
  @FenField('Billed, fen 出账金额(分)', { min: 0 }) billedFen!: number;
  @FenField('Given as a gift, fen; absent is 0 赠费(分)', { min: 0, optional: true, example: 0 }) giftedFen?: number;
  @FenField('Refunded, fen; absent is 0 退费(分)', { min: 0, optional: true, example: 0 }) refundedFen?: number;
  @FenField('Adjusted, fen, signed; absent is 0 调账(分)', { optional: true, example: 0 }) adjustmentFen?: number;
}

export class BillingLineResponse extends FactResponse {
  @TextField('Business line 业务', { example: 'mobile_4g' }) businessLine!: string;
  @TextField('Opaque reference of the subscriber 用户内部编号', { nullable: true }) subscriberRef!: string | null;
  @FenField('Billed, fen 出账金额(分)') billedFen!: number;
  @FenField('Given as a gift, fen 赠费(分)') giftedFen!: number;
  @FenField('Refunded, fen 退费(分)') refundedFen!: number;
  @FenField('Adjusted, fen 调账(分)') adjustmentFen!: number;
}
