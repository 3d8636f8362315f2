import { CodeField, DateField, EnumField, ListField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem, LedgerQuery } from '../../platform/ledgers/index.js';
import * as opening from './opening.js';

const WEEKDAY = { name: 'Weekday', values: opening.WEEKDAYS, example: 'monday' } as const;
const SPANS = { max: 59, pattern: opening.SPANS, example: '09:00-12:00;13:30-18:00' } as const;
const SPANS_WORDS =
  'closed, or times HH:MM-HH:MM in order, separated by semicolons 营业时段,多段以分号分隔,不营业为 closed';
const KIND = { name: 'OpeningChangeKind', values: opening.CHANGE_KINDS, example: 'planned' } as const;
const KIND_WORDS = 'Planned (announced before), emergency, or the record was wrong; planned if absent 变更性质';
const CHANNEL = { name: 'AnnouncementChannel', values: opening.CHANNELS, example: 'door_notice' } as const;
const REASON = { name: 'OpeningEmergency', values: opening.EMERGENCIES, example: 'power_cut' } as const;
const NOTE = { max: 500, example: '夏令营业时间' } as const;

class Announcement {
  @EnumField(KIND_WORDS, { ...KIND, optional: true }) changeKind?: opening.ChangeKind | null;
  @DateField('Day customers were told 通知客户日期', { optional: true, example: '2026-11-10' }) announcedOn?:
    string | null;
  @EnumField('How they were told 通知渠道', { ...CHANNEL, optional: true }) channel?: opening.Channel | null;
  @EnumField('Why it came at once 紧急原因', { ...REASON, optional: true }) emergencyReason?: opening.Emergency | null;
  @TextField('Note 说明', { ...NOTE, optional: true }) note?: string | null;
}

export class OpeningHoursRow extends Announcement {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @EnumField('Day of the week 星期', WEEKDAY) weekday!: opening.Weekday;
  @TextField(SPANS_WORDS, SPANS) spans!: string;
  @DateField('First day it holds, until the next change 生效日') validFrom!: string;
}

export class OpeningExceptionRow extends Announcement {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @DateField('The single day 日期', { example: '2027-02-06' }) day!: string;
  @TextField(SPANS_WORDS, SPANS) spans!: string;
}

export class OpeningHoursListQuery extends DatedLedgerQuery {
  @EnumField('Day of the week 星期', { ...WEEKDAY, optional: true }) weekday?: opening.Weekday;
}

export class OpeningExceptionsQuery extends LedgerQuery {
  @DateField('The single day 日期', { optional: true, example: '2027-02-06' }) day?: string;
}

class ShownAnnouncement extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @TextField(SPANS_WORDS, SPANS) spans!: string;
  @EnumField('Planned, emergency, or the record was wrong 变更性质', KIND) changeKind!: opening.ChangeKind;
  @DateField('Day customers were told 通知客户日期', { nullable: true }) announcedOn!: string | null;
  @EnumField('How they were told 通知渠道', { ...CHANNEL, nullable: true }) channel!: opening.Channel | null;
  @EnumField('Why it came at once 紧急原因', { ...REASON, nullable: true }) emergencyReason!: opening.Emergency | null;
  @TextField('Note 说明', { ...NOTE, nullable: true }) note!: string | null;
}

export class OpeningHoursResponse extends ShownAnnouncement {
  @EnumField('Day of the week 星期', WEEKDAY) weekday!: opening.Weekday;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { nullable: true }) validTo!: string | null;
}

export class OpeningExceptionResponse extends ShownAnnouncement {
  @DateField('The single day 日期', { example: '2027-02-06' }) day!: string;
}

export class OpeningHoursOnQuery {
  @DateField('Day that is asked for, today if absent 查询日期,默认今天', { optional: true, example: '2026-11-20' })
  on?: string;
}

export class OpeningSpanFields {
  @TextField('Opens 开门', { max: 5, pattern: '^[0-9]{2}:[0-9]{2}$', example: '09:00' }) opensAt!: string;
  @TextField('Closes 关门', { max: 5, pattern: '^[0-9]{2}:[0-9]{2}$', example: '18:00' }) closesAt!: string;
}

export class OpeningDayFields {
  @DateField('Day 日期', { example: '2026-11-20' }) day!: string;
  @EnumField('Day of the week 星期', WEEKDAY) weekday!: opening.Weekday;
  @EnumField('Where the hours come from 时间来源', {
    ...{ name: 'OpeningState', values: opening.OPENING_STATES, example: 'regular' },
  })
  state!: opening.OpeningState;
  @ListField('Times it is open; none where it is closed or nobody recorded hours 营业时段', () => OpeningSpanFields, {
    maxItems: 10,
  })
  spans!: OpeningSpanFields[];
}

export class OutletOpeningHoursResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @ListField('The day that was asked for, then the six after it 所查日期及其后六天', () => OpeningDayFields, {
    maxItems: 7,
  })
  days!: OpeningDayFields[];
}
