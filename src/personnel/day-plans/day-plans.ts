import { sqlFile } from '../../platform/db/index.js';
import { type LedgerAbout, NotYetHappened, notYetHappened, type ReportAbout } from '../../platform/ledgers/index.js';
import { PERSON_ID, UNKNOWN_PERSON } from '../people/person-of-rows.js';
import {
  DayPlanGapResponse,
  DayPlanGapsQuery,
  DayPlanResponse,
  DayPlanRow,
  DayPlansQuery,
  DayTaskResponse,
  DayTaskRow,
  DayTasksQuery,
} from './day-plan.dto.js';
import { CarriedWithoutReason, TaskWithoutPlan } from './day-plan.errors.js';

/** One plan a day and outlet: goals in the morning, the check of the ledger in the evening. */
export const dayPlanLedger: LedgerAbout<DayPlanRow> = {
  one: 'DayPlan',
  many: 'DayPlans',
  title: { en: 'plans of the day', zh: '当日工作计划' },
  says: {
    en: 'The plan of an outlet for a day: what was left, the goals, and in the evening the check of the ledger. When it was recorded first stays.',
    zh: '营业厅当日计划:头天余留、任务目标,下班前补记台帐检查;首次登记时间保留。',
  },
  tag: 'personnel',
  path: 'personnel/day-plans',
  read: 'personnel.roster.read',
  write: 'personnel.roster.write',
  rules: ['R-246', 'R-249'],
  row: DayPlanRow,
  item: DayPlanResponse,
  query: DayPlansQuery,
  examples: [
    { outletCode: 'XA001', day: '2026-11-20', goals: '新增宽带 5 户', leftovers: '两户装机待约' },
    { outletCode: 'XA001', day: '2026-10-21', goals: '回访离网客户', ledgerCheckedBy: '李静', ledgerNote: '一致' },
  ],
  table: {
    name: 'personnel.day_plan',
    key: ['outlet_id', 'day'],
    values: ['goals', 'leftovers', 'ledger_checked_by', 'ledger_note'],
    isDated: false,
  },
  // A plan may be of any day; its check is what somebody did on that day.
  check: ({ day, ledgerCheckedBy }, { today }) =>
    ledgerCheckedBy == null ? [] : notYetHappened('ledgerCheckedBy', day, today),
  checks: [],
  refusals: [{ refusal: NotYetHappened, field: 'ledgerCheckedBy' }],
  shown: sqlFile(__dirname, 'shown-day-plans.sql'),
};

/** The tasks of the plans. */
export const dayTaskLedger: LedgerAbout<DayTaskRow> = {
  one: 'DayTask',
  many: 'DayTasks',
  title: { en: 'tasks of the day', zh: '当日任务' },
  says: {
    en: 'A task of the plan of an outlet for a day and what became of it. What is carried over to the next day says why.',
    zh: '营业厅当日计划中的任务及完成情况;结转次日的须注明原因。',
  },
  tag: 'personnel',
  path: 'personnel/day-tasks',
  read: 'personnel.roster.read',
  write: 'personnel.roster.write',
  rules: ['R-246', 'R-249'],
  row: DayTaskRow,
  item: DayTaskResponse,
  query: DayTasksQuery,
  examples: [
    { outletCode: 'XA001', day: '2026-11-20', taskNo: 1, task: '联系待装机客户', personNo: 'XA-P0002' },
    {
      ...{ outletCode: 'XA001', day: '2026-11-20', taskNo: 2, task: '整理宣传资料' },
      ...{ state: 'carried_over', carryReason: '新版资料未到' },
    },
  ],
  table: {
    name: 'personnel.day_task',
    key: ['outlet_id', 'day', 'task_no'],
    values: ['person_id', 'person_no', 'task', 'state', 'carry_reason'],
    isDated: false,
  },
  derived: [PERSON_ID],
  checks: [sqlFile(__dirname, 'check-day-tasks.sql')],
  refusals: [
    UNKNOWN_PERSON,
    { refusal: TaskWithoutPlan, field: 'day' },
    { refusal: CarriedWithoutReason, field: 'carryReason' },
  ],
  shown: sqlFile(__dirname, 'shown-day-tasks.sql'),
  words: {
    state: {
      planned: { en: 'planned', zh: '计划中' },
      done: { en: 'done', zh: '已完成' },
      carried_over: { en: 'carried over', zh: '结转次日' },
    },
  },
};

/** Where the plan of a day is missing or came late. */
export const dayPlanGapReport: ReportAbout = {
  many: 'DayPlanGaps',
  title: { en: 'plans missing or late', zh: '计划缺失逾时' },
  says: {
    en: 'Outlets that trade on the day whose plan is due and missing, or was recorded after it was due: 08:45 of the shipped template. Only where the pack of rules shop_internal is on (a standard of the outlet).',
    zh: '当日营业而计划到时未登记或逾时登记的营业厅;预置班次的截止时间为 8点45分。仅限已启用 shop_internal 制度包(分类标准)的营业厅。',
  },
  tag: 'personnel',
  path: 'personnel/day-plan-gaps',
  read: 'personnel.roster.read',
  rules: ['R-246'],
  item: DayPlanGapResponse,
  query: DayPlanGapsQuery,
  gaps: [{ name: { en: 'plans of the day missing or late', zh: '当日计划缺失逾时' }, filter: {} }],
  shown: sqlFile(__dirname, 'shown-day-plan-gaps.sql'),
};
