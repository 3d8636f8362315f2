import { sqlFile } from '../../platform/db/index.js';
import { LedgerQuery, type ReportAbout } from '../../platform/ledgers/index.js';
import {
  AttendanceDayResponse,
  AttendanceDaysFilter,
  AttendanceSummaryResponse,
  CompositeIndicatorResponse,
} from './attendance.dto.js';

/** What each planned or worked day came to. */
export const attendanceDayReport: ReportAbout = {
  many: 'AttendanceDays',
  title: { en: 'attendance by day', zh: '考勤日报' },
  says: {
    en: 'What each shift of a month came to: late, left early, missed, beyond the shift with or without approval; days without a shift too.',
    zh: '当月每班的出勤情况:迟到、早退、缺勤、超时及是否获批,含无排班出勤。',
  },
  tag: 'personnel',
  path: 'personnel/attendance-days',
  read: 'personnel.roster.read',
  rules: ['R-244', 'R-251'],
  item: AttendanceDayResponse,
  query: AttendanceDaysFilter,
  shown: sqlFile(__dirname, 'shown-attendance-days.sql'),
};

/** The month of each person. */
export const attendanceSummaryReport: ReportAbout = {
  many: 'AttendanceSummaries',
  title: { en: 'attendance by month', zh: '考勤月报' },
  says: {
    en: 'The month of each person at an outlet: days attended on time of days planned, with what they are made of; no rate where nothing was planned.',
    zh: '人员当月在营业厅的考勤:准时出勤天数与应出勤天数及其构成;无排班者不计比率。',
  },
  tag: 'personnel',
  path: 'personnel/attendance-summaries',
  read: 'personnel.roster.read',
  rules: ['R-059', 'R-244'],
  item: AttendanceSummaryResponse,
  query: LedgerQuery,
  shown: sqlFile(__dirname, 'shown-attendance-summaries.sql'),
  words: { reason: { nothing_planned: { en: 'nothing planned', zh: '当月无排班' } } },
};

/** Attendance, confidentiality and operator IDs of each person: read by those who read conduct. */
export const compositeIndicatorReport: ReportAbout = {
  many: 'CompositeIndicators',
  title: { en: 'composite indicator', zh: '综合考评指标' },
  says: {
    en: 'The parts of the composite indicator of each person for a month: days on time of days planned, violations of confidentiality and of the rules for operator IDs.',
    zh: '人员当月综合考评的构成:准时出勤率、保密违规次数、违反工号使用制度次数。',
  },
  tag: 'personnel',
  path: 'personnel/composite-indicators',
  read: 'personnel.conduct.read',
  rules: ['R-059'],
  item: CompositeIndicatorResponse,
  query: LedgerQuery,
  shown: sqlFile(__dirname, 'shown-composite-indicators.sql'),
  words: { reason: { nothing_planned: { en: 'nothing planned', zh: '当月无排班' } } },
};
