import {
  BooleanField,
  CodeField,
  CountField,
  DateField,
  EnumField,
  fieldsFrom,
  InstantField,
  MonthField,
  NumberField,
  TextField,
} from '../../platform/http/fields.js';
import { LedgerItem, LedgerQuery } from '../../platform/ledgers/index.js';
import { NAME, PERSON } from '../rosters/roster-shift.dto.js';

/** Coming and going. */
export const PUNCH_KINDS = ['in', 'out'] as const;
export type PunchKind = (typeof PUNCH_KINDS)[number];

const KIND = { name: 'PunchKind', values: PUNCH_KINDS, example: 'in' } as const;
const SYSTEM = { max: 40, example: 'ATT' } as const;
const REF = { max: 100, example: 'T1-000123' } as const;
const optional = { optional: true } as const;
const nullable = { nullable: true } as const;

export class AttendancePunchRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Number of the person 人员编号', PERSON) personNo!: string;
  @InstantField('Moment 打卡时刻', { example: '2026-11-02T07:58:30+08:00' }) punchedAt!: string;
  @EnumField('Coming or going 上下班', KIND) kind!: PunchKind;
  @TextField('System it comes from 来源系统', { ...SYSTEM, ...optional }) sourceSystem?: string | null;
  @TextField('Its number there 来源编号', { ...REF, ...optional }) sourceRef?: string | null;
  @BooleanField('Recorded by mistake 是否作废', { ...optional, example: false }) isWithdrawn?: boolean | null;
}

export class AttendancePunchesQuery extends LedgerQuery {
  @DateField('Working day 考勤日期', { ...optional, example: '2026-11-02' }) day?: string;
  @TextField('Number of the person 人员编号', { ...PERSON, ...optional }) personNo?: string;
}

export class AttendancePunchResponse extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Number of the person 人员编号', PERSON) personNo!: string;
  @TextField('Name; null where the person now works out of sight 姓名', { ...NAME, ...nullable }) personName!:
    string | null;
  @DateField('Working day it belongs to 考勤日期') day!: string;
  @InstantField('Moment 打卡时刻', { example: '2026-11-01T23:58:30Z' }) punchedAt!: Date;
  @EnumField('Coming or going 上下班', KIND) kind!: PunchKind;
  @TextField('System it comes from 来源系统', { ...SYSTEM, ...nullable }) sourceSystem!: string | null;
  @TextField('Its number there 来源编号', { ...REF, ...nullable }) sourceRef!: string | null;
  @BooleanField('Recorded by mistake 是否作废', { example: false }) isWithdrawn!: boolean;
}

/** What the days of a month may be narrowed to, beside the month. */
export class AttendanceDaysFilter extends LedgerQuery {
  @TextField('Number of the person 人员编号', { ...PERSON, ...optional }) personNo?: string;
  @BooleanField('Only late ones, or only the others 是否迟到', { ...optional, example: true }) isLate?: boolean;
  @BooleanField('Only where nobody came 是否缺勤', { ...optional, example: true }) isMissing?: boolean;
  @BooleanField('Only without a shift 是否无排班出勤', { ...optional, example: true }) isUnplanned?: boolean;
}

export class AttendanceDaysQuery extends AttendanceDaysFilter {
  @MonthField('Month 月份', { example: '2026-11' }) month!: string;
}

export class AttendanceMonthQuery extends LedgerQuery {
  @MonthField('Month 月份', { example: '2026-11' }) month!: string;
}

export class AttendanceDayResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Number of the person 人员编号', PERSON) personNo!: string;
  @TextField('Name; null where the person now works out of sight 姓名', { ...NAME, ...nullable }) personName!:
    string | null;
  @DateField('Working day 考勤日期', { example: '2026-11-02' }) day!: string;
  @CountField('Which shift of the day, null without one 当日第几班', { min: 1, ...nullable }) shiftNo!: number | null;
  @InstantField('Start of the shift 应到时刻', { ...nullable, example: '2026-11-02T00:00:00Z' }) startsAt!: Date | null;
  @InstantField('End of the shift 应离时刻', { ...nullable, example: '2026-11-02T10:00:00Z' }) endsAt!: Date | null;
  @InstantField('First coming 实到时刻', { ...nullable, example: '2026-11-02T00:01:10Z' }) checkedInAt!: Date | null;
  @InstantField('Last going 实离时刻', { ...nullable, example: '2026-11-02T10:20:00Z' }) checkedOutAt!: Date | null;
  @BooleanField('Came after the start of the shift 是否迟到', { example: true }) isLate!: boolean;
  @CountField('Minutes after the start 迟到分钟数', { example: 1 }) lateMinutes!: number;
  @CountField('Minutes gone before the end 早退分钟数', { example: 0 }) earlyMinutes!: number;
  @BooleanField('The shift is over and nobody came 是否缺勤', { example: false }) isMissing!: boolean;
  @BooleanField('Came without a shift 是否无排班出勤', { example: false }) isUnplanned!: boolean;
  @CountField('Minutes from coming to going 在岗分钟数', { ...nullable, example: 618 }) workedMinutes!: number | null;
  @CountField('Minutes beyond the shift 超时分钟数', { example: 20 }) beyondMinutes!: number;
  @CountField('Minutes of overtime that was approved 已批加班分钟数', { example: 0 }) approvedMinutes!: number;
  @CountField('Minutes beyond the shift that nobody approved 未批超时分钟数', { example: 20 })
  unapprovedMinutes!: number;
}

/** Why a month of a person has no rate. */
export const NO_RATE_REASONS = ['nothing_planned'] as const;
export type NoRateReason = (typeof NO_RATE_REASONS)[number];

/** The month of a person at an outlet. */
export class AttendanceSummaryResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Number of the person 人员编号', PERSON) personNo!: string;
  @TextField('Name; null where the person now works out of sight 姓名', { ...NAME, ...nullable }) personName!:
    string | null;
  @MonthField('Month 月份', { example: '2026-11' }) month!: string;
  @CountField('Days planned whose shifts are over 应出勤天数', { example: 20 }) plannedDays!: number;
  @CountField('Of them attended on time 准时出勤天数', { example: 19 }) onTimeDays!: number;
  @NumberField('Days on time of days planned, null where none was planned 准时出勤率', { ...nullable, example: 0.95 })
  attendanceRate!: number | null;
  @EnumField('Why there is no rate 无比率原因', { name: 'NoRateReason', values: NO_RATE_REASONS, ...nullable })
  reason!: NoRateReason | null;
  @CountField('Days late 迟到天数', { example: 1 }) lateDays!: number;
  @CountField('Days left early 早退天数', { example: 0 }) earlyDays!: number;
  @CountField('Days missed 缺勤天数', { example: 0 }) missingDays!: number;
  @CountField('Days without a shift 无排班出勤天数', { example: 0 }) unplannedDays!: number;
  @CountField('Minutes worked 在岗分钟数', { example: 12000 }) workedMinutes!: number;
  @CountField('Minutes beyond shifts that nobody approved 未批超时分钟数', { example: 20 }) unapprovedMinutes!: number;
}

/** The parts of the composite indicator of a person for a month: side by side, because no weights are given. */
export class CompositeIndicatorResponse extends fieldsFrom(AttendanceSummaryResponse, [
  ...([
    'outletCode',
    'personNo',
    'personName',
    'month',
    'plannedDays',
    'onTimeDays',
    'attendanceRate',
    'reason',
  ] as const),
]) {
  @CountField('Violations of confidentiality 保密违规次数', { example: 0 }) confidentialityViolations!: number;
  @CountField('Violations of the rules for operator IDs 违反工号使用制度次数', { example: 0 })
  operatorIdViolations!: number;
}
