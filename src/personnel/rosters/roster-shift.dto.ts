import {
  BooleanField,
  CodeField,
  CountField,
  DateField,
  InstantField,
  ListField,
  TextField,
} from '../../platform/http/fields.js';
import { LedgerItem, LedgerQuery } from '../../platform/ledgers/index.js';
import { CLOCK, TEMPLATE } from '../shift-templates/clock-time.js';

export const PERSON = { max: 40, example: 'XA-P0002' } as const;
export const NAME = { max: 100, example: '李静' } as const;
const SHIFT_NO = { min: 1, max: 9, example: 1 } as const;
const optional = { optional: true } as const;
const nullable = { nullable: true } as const;

export class RosterShiftRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Number of the person 人员编号', PERSON) personNo!: string;
  @DateField('Day the shift begins 上班日期', { example: '2026-12-01' }) day!: string;
  @CountField('Which shift of the day, the first if absent 当日第几班', { ...SHIFT_NO, ...optional })
  shiftNo?: number | null;
  @TextField('Template; or startTime and endTime 班次模板编码', { ...TEMPLATE, ...optional })
  templateCode?: string | null;
  @TextField('Start where no template fits 自定上班时间', { ...CLOCK, ...optional, example: '09:00' }) startTime?:
    string | null;
  @TextField('End where no template fits 自定下班时间', { ...CLOCK, ...optional, example: '18:00' }) endTime?:
    string | null;
  @BooleanField('Works under guidance, not on their own 是否见习', { ...optional, example: false })
  isTrainee?: boolean | null;
  @BooleanField('The shift is taken back 是否取消', { ...optional, example: false }) isCancelled?: boolean | null;
}

export class RosterShiftsQuery extends LedgerQuery {
  @DateField('Day the shift begins 上班日期', { ...optional, example: '2026-12-01' }) day?: string;
  @TextField('Number of the person 人员编号', { ...PERSON, ...optional }) personNo?: string;
  @BooleanField('Only those taken back, or only the others 是否取消', { ...optional, example: false })
  isCancelled?: boolean;
}

export class RosterShiftResponse extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @TextField('Number of the person 人员编号', PERSON) personNo!: string;
  @TextField('Name; null where the person now works out of sight 姓名', { ...NAME, ...nullable }) personName!:
    string | null;
  @DateField('Day the shift begins 上班日期') day!: string;
  @CountField('Which shift of the day 当日第几班', SHIFT_NO) shiftNo!: number;
  @TextField('Template 班次模板编码', { ...TEMPLATE, ...nullable }) templateCode!: string | null;
  @TextField('Start where no template fits 自定上班时间', { ...CLOCK, ...nullable, example: '09:00' }) startTime!:
    string | null;
  @TextField('End where no template fits 自定下班时间', { ...CLOCK, ...nullable, example: '17:00' }) endTime!:
    string | null;
  @InstantField('Start of the shift 班次开始时间', { example: '2026-12-01T00:00:00Z' }) startsAt!: Date;
  @InstantField('End of the shift 班次结束时间', { example: '2026-12-01T10:00:00Z' }) endsAt!: Date;
  @BooleanField('Works under guidance 是否见习', { example: false }) isTrainee!: boolean;
  @BooleanField('Taken back 是否取消', { example: false }) isCancelled!: boolean;
}

export class RosterQuery {
  @DateField('Any day of the week, today if absent 周内任一日,默认今天', { ...optional, example: '2026-11-18' })
  week?: string;
}

/** A shift in the table of a week. */
export class PlannedShiftResponse {
  @CountField('Which shift of the day 当日第几班', SHIFT_NO) shiftNo!: number;
  @TextField('Template 班次模板编码', { ...TEMPLATE, ...nullable }) templateCode!: string | null;
  @TextField('Start of the shift 上班时间', { ...CLOCK, example: '08:00' }) startTime!: string;
  @TextField('End of the shift 下班时间', { ...CLOCK, example: '18:00' }) endTime!: string;
  @BooleanField('Works under guidance 是否见习', { example: false }) isTrainee!: boolean;
  @TextField('Start of the meal 用餐开始', { ...CLOCK, ...nullable, example: '12:00' }) mealStartTime!: string | null;
  @TextField('End of the meal 用餐结束', { ...CLOCK, ...nullable, example: '12:30' }) mealEndTime!: string | null;
}

export class RosterDayResponse {
  @DateField('Day 日期') day!: string;
  @ListField('Shifts that begin on it 班次', () => PlannedShiftResponse) shifts!: PlannedShiftResponse[];
}

export class RosterPersonResponse {
  @TextField('Number of the person 人员编号', PERSON) personNo!: string;
  @TextField('Name; null where the person now works out of sight 姓名', { ...NAME, ...nullable }) personName!:
    string | null;
  @ListField('Monday to Sunday 周一至周日', () => RosterDayResponse) days!: RosterDayResponse[];
}

/** The roster of an outlet for a week: persons down, days across. */
export class RosterResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @DateField('Monday 周一', { example: '2026-11-16' }) from!: string;
  @DateField('Sunday 周日', { example: '2026-11-22' }) to!: string;
  @ListField('Persons by number 人员', () => RosterPersonResponse) people!: RosterPersonResponse[];
}
