import { sqlFile } from '../../platform/db/index.js';
import { type LedgerAbout, NotYetHappened, notYetHappened } from '../../platform/ledgers/index.js';
import { businessDate } from '../../platform/time/month.js';
import { PERSON_ID, personOfRows, UNKNOWN_PERSON } from '../people/person-of-rows.js';
import { AttendancePunchesQuery, AttendancePunchResponse, AttendancePunchRow } from './attendance.dto.js';

const TABLE = 'personnel.attendance_punch';

/** When people came and went, as a machine or a book has it: recorded whatever the roster says. */
export const attendancePunchLedger: LedgerAbout<AttendancePunchRow> = {
  one: 'AttendancePunch',
  many: 'AttendancePunches',
  title: { en: 'attendance records', zh: '考勤打卡记录' },
  says: {
    en: 'A moment at which a person came to an outlet or left it. Recorded as found, with or without a shift, never ahead; lateness is computed.',
    zh: '人员到岗或离岗的时刻,如实登记,不论是否排班,不得提前登记;迟到由系统计算。',
  },
  tag: 'personnel',
  path: 'personnel/attendance-punches',
  read: 'personnel.roster.read',
  write: 'personnel.roster.write',
  rules: ['R-059', 'R-244'],
  row: AttendancePunchRow,
  item: AttendancePunchResponse,
  query: AttendancePunchesQuery,
  examples: [
    { outletCode: 'XA001', personNo: 'XA-P0002', punchedAt: '2026-10-30T07:58:30+08:00', kind: 'in' },
    { outletCode: 'XA001', personNo: 'XA-P0002', punchedAt: '2026-10-30T18:04:00+08:00', kind: 'out' },
  ],
  table: {
    name: TABLE,
    key: ['person_id', 'punched_at', 'kind'],
    values: ['outlet_id', 'person_no', 'day', 'source_system', 'source_ref', 'is_withdrawn'],
    isDated: false,
  },
  // One recorded for a day to come before that was refused can still be taken back.
  check: ({ punchedAt, isWithdrawn }, { today }) =>
    isWithdrawn ? [] : notYetHappened('punchedAt', businessDate(new Date(punchedAt)), today),
  derived: [PERSON_ID, { name: 'day', type: 'date' }, { name: 'is_placed', type: 'boolean' }],
  checks: [
    ...personOfRows(TABLE),
    sqlFile(__dirname, 'place-attendance-punches.sql'),
    sqlFile(__dirname, 'follow-attendance-punches.sql'),
  ],
  refusals: [UNKNOWN_PERSON, { refusal: NotYetHappened, field: 'punchedAt' }],
  shown: sqlFile(__dirname, 'shown-attendance-punches.sql'),
  words: { kind: { in: { en: 'in', zh: '上班' }, out: { en: 'out', zh: '下班' } } },
};
