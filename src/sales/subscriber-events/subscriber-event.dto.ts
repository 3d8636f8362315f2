import { FactResponse, FactRow } from '../../months/index.js';
import { DateField, EnumField, InstantField, TextField } from '../../platform/http/fields.js';
import { BusinessLineField, SubscriberField } from '../sales-row.js';

export const EVENT_KINDS = [
  'activated',
  'port_in',
  'invalidated',
  'deactivated',
  'port_out',
  'deactivated_for_arrears',
  'reactivated',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
const EVENT = { name: 'SubscriberEventKind', values: EVENT_KINDS };

/** One subscriber who joined, left or came back, as a source sends it: at an instant or on a business day. */
export class SubscriberEventRow extends FactRow {
  @InstantField('When it happened; this or occurredOn 发生时间', { optional: true }) occurredAt?: string;
  @DateField('Business day it happened on; this or occurredAt 业务日期', { optional: true }) occurredOn?: string;
  @EnumField('What happened 事件类型', EVENT) kind!: EventKind;
  @BusinessLineField() businessLine!: string;
  @SubscriberField() subscriberRef!: string;
}

export class SubscriberEventResponse extends FactResponse {
  @DateField('Business day it happened on 业务日期') occurredOn!: string;
  @InstantField('When it happened, where the source said so 发生时间', { nullable: true }) occurredAt!: string | null;
  @EnumField('What happened 事件类型', EVENT) kind!: EventKind;
  @TextField('Business line 业务', { example: 'mobile_4g' }) businessLine!: string;
  @TextField('Opaque reference of the subscriber 用户内部编号', { example: 'S-100200300' }) subscriberRef!: string;
}
