import { BooleanField, CodeField, DateField, TextField } from '../../platform/http/fields.js';
import { LedgerItem, LedgerQuery } from '../../platform/ledgers/index.js';
import { NAME, PERSON } from '../rosters/roster-shift.dto.js';
import { CLOCK } from '../shift-templates/clock-time.js';

const optional = { optional: true } as const;

export class MealTurnRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Number of the person 人员编号', PERSON) personNo!: string;
  @DateField('Day of the shift 排班日期', { example: '2026-12-01' }) day!: string;
  @TextField('Start of the meal 用餐开始', { ...CLOCK, example: '12:00' }) startTime!: string;
  @TextField('End of the meal 用餐结束', { ...CLOCK, example: '12:45' }) endTime!: string;
  @BooleanField('The turn is taken back 是否取消', { ...optional, example: false }) isCancelled?: boolean | null;
}

export class MealTurnsQuery extends LedgerQuery {
  @DateField('Day of the shift 排班日期', { ...optional, example: '2026-12-01' }) day?: string;
  @BooleanField('Only those taken back, or only the others 是否取消', { ...optional, example: false })
  isCancelled?: boolean;
}

export class MealTurnResponse extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @TextField('Number of the person 人员编号', PERSON) personNo!: string;
  @TextField('Name; null where the person now works out of sight 姓名', { ...NAME, nullable: true }) personName!:
    string | null;
  @DateField('Day of the shift 排班日期') day!: string;
  @TextField('Start of the meal 用餐开始', { ...CLOCK, example: '12:00' }) startTime!: string;
  @TextField('End of the meal 用餐结束', { ...CLOCK, example: '12:45' }) endTime!: string;
  @BooleanField('Taken back 是否取消', { example: false }) isCancelled!: boolean;
}
