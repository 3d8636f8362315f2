import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import {
  OpeningExceptionResponse,
  OpeningExceptionRow,
  OpeningExceptionsQuery,
  OpeningHoursListQuery,
  OpeningHoursResponse,
  OpeningHoursRow,
} from './opening-hours.dto.js';
import { ChangeNotAnnounced, EmergencyWithoutReason, NotACorrection, SpansContradict } from './opening-hours.errors.js';
import { OPENING_WORDS } from './opening.js';

const VALUES = ['spans', 'change_kind', 'announced_on', 'channel', 'emergency_reason', 'note'];
const REFUSALS = [
  { refusal: SpansContradict, field: 'spans' },
  { refusal: ChangeNotAnnounced, field: 'announcedOn' },
  { refusal: EmergencyWithoutReason, field: 'emergencyReason' },
  { refusal: NotACorrection, field: 'changeKind' },
];
const PREMISES = { tag: 'outlets', read: 'outlets.premises.read', write: 'outlets.premises.write' } as const;

/**
 * When an outlet is open, by weekday. Hours hold until the next change: a row has no end of its own, so that nobody ends
 * them without notice.
 */
export const openingHoursLedger: LedgerAbout<OpeningHoursRow> = {
  one: 'OpeningHours',
  many: 'OpeningHoursRows',
  title: { en: 'opening hours', zh: '营业时间' },
  says: {
    en: 'When an outlet is open on a weekday, from a day until the next change; planned changes are announced 3 days before.',
    zh: '营业厅各星期的营业时段,自生效日起至下次调整;计划调整须至少提前 3 天通知客户。',
  },
  ...PREMISES,
  path: 'outlets/opening-hours',
  rules: ['R-068', 'R-069'],
  row: OpeningHoursRow,
  item: OpeningHoursResponse,
  query: OpeningHoursListQuery,
  examples: [
    {
      ...{ outletCode: 'XA002', weekday: 'monday', spans: '09:00-12:00;13:30-18:00', validFrom: '2026-12-01' },
      ...{ announcedOn: '2026-11-20', channel: 'door_notice' },
    },
    {
      ...{ outletCode: 'XA002', weekday: 'sunday', spans: 'closed', validFrom: '2026-12-01' },
      ...{ announcedOn: '2026-11-20', channel: 'sms' },
    },
  ],
  table: { name: 'outlets.opening_hours', key: ['outlet_id', 'weekday'], values: VALUES, isDated: true },
  derived: [{ name: 'valid_to', type: 'date' }],
  // What a row changes shows in the one before it.
  inTurn: ['outlet_code', 'weekday'],
  checks: [
    sqlFile(__dirname, 'complete-hours.sql'),
    sqlFile(__dirname, 'check-hours-spans.sql'),
    sqlFile(__dirname, 'check-hours-notice.sql'),
  ],
  refusals: REFUSALS,
  shown: sqlFile(__dirname, 'shown-opening-hours.sql'),
  words: OPENING_WORDS,
};

/** Single days on which an outlet has other hours than its weekday says: a holiday, a power cut. */
export const openingExceptionLedger: LedgerAbout<OpeningExceptionRow> = {
  one: 'OpeningException',
  many: 'OpeningExceptions',
  title: { en: 'opening exceptions', zh: '营业时间例外' },
  says: {
    en: 'Other hours of an outlet on a single day, a holiday or an emergency; planned ones are announced 3 days before.',
    zh: '营业厅某一天的特殊营业时段(节假日或紧急情况);计划调整须至少提前 3 天通知客户。',
  },
  ...PREMISES,
  path: 'outlets/opening-exceptions',
  rules: ['R-069'],
  row: OpeningExceptionRow,
  item: OpeningExceptionResponse,
  query: OpeningExceptionsQuery,
  examples: [
    {
      ...{ outletCode: 'XA002', day: '2026-12-31', spans: '09:00-16:00', announcedOn: '2026-11-20' },
      channel: 'door_notice',
    },
    {
      ...{ outletCode: 'XA003', day: '2026-11-20', spans: 'closed', changeKind: 'emergency' },
      emergencyReason: 'power_cut',
    },
  ],
  table: { name: 'outlets.opening_exception', key: ['outlet_id', 'day'], values: VALUES, isDated: false },
  checks: [
    sqlFile(__dirname, 'complete-exceptions.sql'),
    sqlFile(__dirname, 'check-exception-spans.sql'),
    sqlFile(__dirname, 'check-exception-notice.sql'),
  ],
  refusals: REFUSALS,
  shown: sqlFile(__dirname, 'shown-opening-exceptions.sql'),
  words: OPENING_WORDS,
};
