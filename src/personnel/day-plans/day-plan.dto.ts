import {
  BooleanField,
  CodeField,
  CountField,
  DateField,
  EnumField,
  InstantField,
  TextField,
} from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem, LedgerQuery } from '../../platform/ledgers/index.js';
import { PERSON } from '../rosters/roster-shift.dto.js';

/** What became of a task. */
export const DAY_TASK_STATES = ['planned', 'done', 'carried_over'] as const;
export type DayTaskState = (typeof DAY_TASK_STATES)[number];

const STATE = { name: 'DayTaskState', values: DAY_TASK_STATES, example: 'planned' } as const;
const GOALS = { max: 1000, lines: true, example: '新增宽带 5 户;回访昨日离网客户' } as const;
const LEFT = { max: 1000, lines: true, example: '两户宽带装机待约时间' } as const;
const CHECKED_BY = { max: 100, example: '李静' } as const;
const NOTE = { max: 500, example: '台帐与出入库记录一致' } as const;
const TASK = { max: 500, example: '联系待装机客户' } as const;
const REASON = { max: 500, example: '客户改约明日' } as const;
const TASK_NO = { min: 1, max: 200, example: 1 } as const;
const optional = { optional: true } as const;
const nullable = { nullable: true } as const;

export class DayPlanRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @DateField('Day 日期', { example: '2026-11-20' }) day!: string;
  @TextField('Goals of the day 当日任务目标', GOALS) goals!: string;
  @TextField('What was left of the day before 头天工作余留', { ...LEFT, ...optional }) leftovers?: string | null;
  @TextField('Who checked the ledger of the day 台帐检查人', { ...CHECKED_BY, ...optional }) ledgerCheckedBy?:
    string | null;
  @TextField('What the check found 台帐检查情况', { ...NOTE, ...optional }) ledgerNote?: string | null;
}

export class DayPlansQuery extends LedgerQuery {
  @DateField('Day 日期', { ...optional, example: '2026-11-20' }) day?: string;
  @BooleanField('Only late ones, or only the others 是否逾时', { ...optional, example: true }) isLate?: boolean;
  @BooleanField('Only with the ledger checked, or only without 台帐是否已检查', { ...optional, example: false })
  isLedgerChecked?: boolean;
}

export class DayPlanResponse extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @DateField('Day 日期', { example: '2026-11-20' }) day!: string;
  @TextField('Goals of the day 当日任务目标', GOALS) goals!: string;
  @TextField('What was left of the day before 头天工作余留', { ...LEFT, ...nullable }) leftovers!: string | null;
  @InstantField('When it was recorded first 计划登记时间', { example: '2026-11-20T00:31:00Z' }) plannedAt!: Date;
  @InstantField('When it was due 应登记时间', { ...nullable, example: '2026-11-20T00:45:00Z' }) dueAt!: Date | null;
  @BooleanField('Recorded after it was due 是否逾时', { example: false }) isLate!: boolean;
  @CountField('Tasks 任务数', { example: 4 }) tasks!: number;
  @CountField('Tasks that are not done and not carried over 未完成任务数', { example: 0 }) openTasks!: number;
  @BooleanField('The ledger of the day was checked 台帐是否已检查', { example: true }) isLedgerChecked!: boolean;
  @TextField('Who checked the ledger of the day 台帐检查人', { ...CHECKED_BY, ...nullable }) ledgerCheckedBy!:
    string | null;
  @TextField('What the check found 台帐检查情况', { ...NOTE, ...nullable }) ledgerNote!: string | null;
}

export class DayTaskRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @DateField('Day 日期', { example: '2026-11-20' }) day!: string;
  @CountField('Number of the task that day 任务序号', TASK_NO) taskNo!: number;
  @TextField('What is to be done 任务内容', TASK) task!: string;
  @TextField('Who does it 责任人编号', { ...PERSON, ...optional }) personNo?: string | null;
  @EnumField('What became of it, planned if absent 完成情况', { ...STATE, ...optional }) state?: DayTaskState | null;
  @TextField('Why it is carried over to the next day 结转原因', { ...REASON, ...optional, example: null })
  carryReason?: string | null;
}

export class DayTasksQuery extends LedgerQuery {
  @DateField('Day 日期', { ...optional, example: '2026-11-20' }) day?: string;
  @EnumField('What became of it 完成情况', { ...STATE, ...optional }) state?: DayTaskState;
}

export class DayTaskResponse extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @DateField('Day 日期', { example: '2026-11-20' }) day!: string;
  @CountField('Number of the task that day 任务序号', TASK_NO) taskNo!: number;
  @TextField('What is to be done 任务内容', TASK) task!: string;
  @TextField('Who does it 责任人编号', { ...PERSON, ...nullable }) personNo!: string | null;
  @EnumField('What became of it 完成情况', STATE) state!: DayTaskState;
  @TextField('Why it is carried over to the next day 结转原因', { ...REASON, ...nullable }) carryReason!: string | null;
}

export class DayPlanGapsQuery extends DatedLedgerQuery {
  @BooleanField('Only where no plan is recorded, or only where it came late 是否缺失', { ...optional, example: true })
  isMissing?: boolean;
}

/** A trading outlet whose plan of the day is missing or came late. */
export class DayPlanGapResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @DateField('Day 日期', { example: '2026-11-20' }) day!: string;
  @InstantField('When the plan was due 应登记时间', { example: '2026-11-20T00:45:00Z' }) dueAt!: Date;
  @InstantField('When it was recorded 计划登记时间', { ...nullable, example: '2026-11-20T01:10:00Z' })
  plannedAt!: Date | null;
  @BooleanField('No plan is recorded 是否缺失', { example: true }) isMissing!: boolean;
}
