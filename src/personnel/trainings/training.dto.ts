import {
  BooleanField,
  CodeField,
  CountField,
  DateField,
  EnumField,
  NumberField,
  TextField,
} from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem, LedgerQuery } from '../../platform/ledgers/index.js';

/** On joining, or again and again. */
export const TRAINING_KINDS = ['induction', 'periodic'] as const;
export type TrainingKind = (typeof TRAINING_KINDS)[number];

const KIND = { name: 'TrainingKind', values: TRAINING_KINDS, example: 'periodic' } as const;
const TOPICS = {
  max: 400,
  pattern: '^[a-z][a-z0-9_]*(;[a-z][a-z0-9_]*)*$',
  example: 'safety_awareness;emergency_handling',
} as const;
const PLAN = { max: 30, example: 'PER-SAFETY' } as const;
const TITLE = { max: 100, example: '季度安全培训' } as const;
const PERIOD = { min: 1, max: 60, example: 12 } as const;
const SESSION = { max: 30, example: 'T-2026-11-01' } as const;
const HOURS = { above: 0, max: 200, example: 2 } as const;
const TRAINER = { max: 100, example: '市公司安全部' } as const;
const PERSON = { max: 20, example: 'XA-P0002' } as const;
const UNIT = 'Unit that plans it and all below 制定单元(含下级)';
const HOLDER = 'Unit that holds it 举办单元';

export class TrainingPlanRow {
  @CodeField(UNIT, { example: 'XA' }) orgUnitCode!: string;
  @TextField('Code of the plan 计划编号', PLAN) planCode!: string;
  @EnumField('On joining or periodic 入职或定期', KIND) kind!: TrainingKind;
  @TextField('Title 名称', TITLE) title!: string;
  @TextField('Topics of the catalogue, separated by semicolons 培训主题,以分号分隔', TOPICS) topics!: string;
  @CountField('Months after which it comes again 周期(月)', { ...PERIOD, optional: true }) periodMonths?: number | null;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { optional: true, example: '2027-04-01' }) validTo?:
    string | null;
}

export class TrainingPlansQuery extends DatedLedgerQuery {
  @EnumField('On joining or periodic 入职或定期', { ...KIND, optional: true }) kind?: TrainingKind;
}

export class TrainingPlanResponse extends LedgerItem {
  @CodeField(UNIT, { example: 'XA' }) orgUnitCode!: string;
  @TextField('Code of the plan 计划编号', PLAN) planCode!: string;
  @EnumField('On joining or periodic 入职或定期', KIND) kind!: TrainingKind;
  @TextField('Title 名称', TITLE) title!: string;
  @TextField('Topics of the catalogue, separated by semicolons 培训主题,以分号分隔', TOPICS) topics!: string;
  @CountField('Months after which it comes again 周期(月)', { ...PERIOD, nullable: true }) periodMonths!: number | null;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { nullable: true }) validTo!: string | null;
}

export class TrainingSessionRow {
  @CodeField(HOLDER, { example: 'XA' }) orgUnitCode!: string;
  @TextField('Number of the session within the unit 场次编号', SESSION) sessionNo!: string;
  @EnumField('On joining or periodic 入职或定期', KIND) kind!: TrainingKind;
  @TextField('Topics of the catalogue, separated by semicolons 培训主题,以分号分隔', TOPICS) topics!: string;
  @DateField('Day it is held 举办日期', { example: '2026-11-05' }) heldOn!: string;
  @NumberField('Hours 学时', HOURS) hours!: number;
  @TextField('Who trains 讲师', TRAINER) trainer!: string;
}

export class TrainingSessionsQuery extends LedgerQuery {
  @EnumField('On joining or periodic 入职或定期', { ...KIND, optional: true }) kind?: TrainingKind;
}

export class TrainingSessionResponse extends LedgerItem {
  @CodeField(HOLDER, { example: 'XA' }) orgUnitCode!: string;
  @TextField('Number of the session within the unit 场次编号', SESSION) sessionNo!: string;
  @EnumField('On joining or periodic 入职或定期', KIND) kind!: TrainingKind;
  @TextField('Topics of the catalogue, separated by semicolons 培训主题,以分号分隔', TOPICS) topics!: string;
  @BooleanField('Whether a topic of safety is among them 含安全内容') isSafety!: boolean;
  @DateField('Day it is held 举办日期', { example: '2026-11-05' }) heldOn!: string;
  @NumberField('Hours 学时', HOURS) hours!: number;
  @TextField('Who trains 讲师', TRAINER) trainer!: string;
}

export class TrainingParticipationRow {
  @TextField('Person 人员编号', PERSON) personNo!: string;
  @CodeField('Unit that held the session 举办单元', { example: 'XA' }) sessionUnitCode!: string;
  @TextField('Number of the session 场次编号', SESSION) sessionNo!: string;
  @BooleanField('Whether the person attended 是否出席') attended!: boolean;
}

export class TrainingParticipationsQuery extends LedgerQuery {
  @TextField('Person 人员编号', { ...PERSON, optional: true }) personNo?: string;
  @TextField('Number of the session 场次编号', { ...SESSION, optional: true }) sessionNo?: string;
  @EnumField('On joining or periodic 入职或定期', { ...KIND, optional: true }) kind?: TrainingKind;
}

export class TrainingParticipationResponse extends LedgerItem {
  @TextField('Person 人员编号', PERSON) personNo!: string;
  @TextField('Name 姓名', { example: '王小明' }) name!: string;
  @CodeField('Where the person works 所在单元') orgUnitCode!: string;
  @CodeField('Unit that held the session, if above or below the caller 举办单元', { nullable: true }) sessionUnitCode!:
    string | null;
  @TextField('Number of the session 场次编号', { ...SESSION, nullable: true }) sessionNo!: string | null;
  @EnumField('On joining or periodic 入职或定期', KIND) kind!: TrainingKind;
  @TextField('Topics 培训主题', TOPICS) topics!: string;
  @DateField('Day it was held 举办日期', { example: '2026-11-05' }) heldOn!: string;
  @BooleanField('Whether the person attended 是否出席') attended!: boolean;
}
