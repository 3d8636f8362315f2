import { FactResponse, FactRow } from '../../months/index.js';
import { CountField, MonthField, TextField } from '../../platform/http/fields.js';
import { BusinessLineField } from '../sales-row.js';

/** A number of subscribers in service at the start of a month, as a source sends it. */
export class SubscriberBaseRow extends FactRow {
  @MonthField('Month at whose start they were in service 月份') month!: string;
  @BusinessLineField() businessLine!: string;
  @CountField('Subscribers in service 期初在网用户数', { example: 9000 }) openingSubscribers!: number;
}

export class SubscriberBaseResponse extends FactResponse {
  @TextField('Business line 业务', { example: 'mobile_4g' }) businessLine!: string;
  @CountField('Subscribers in service 期初在网用户数', { example: 9000 }) openingSubscribers!: number;
}
