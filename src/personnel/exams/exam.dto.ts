import {
  BooleanField,
  CodeField,
  CountField,
  DateField,
  IntegerField,
  NumberField,
  TextField,
} from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem, LedgerQuery } from '../../platform/ledgers/index.js';

const PERSON = { max: 20, example: 'XA-P0002' } as const;
const SUBJECT = { max: 40, pattern: '^[a-z][a-z0-9_]*$', example: 'induction' } as const;
const SCORE = { min: 0, max: 1000, example: 86 } as const;
const MARK = { above: 0, max: 1000, example: 60 } as const;
const MONTHS = { min: 1, max: 60, example: 12 } as const;

const ABOUT = 'induction, or a topic of the catalogue 考试科目:induction 为入职考试,其余为培训主题';

export class ExamRow {
  @TextField('Person 人员编号', PERSON) personNo!: string;
  @TextField(ABOUT, SUBJECT) subject!: string;
  @DateField('Day it was taken 考试日期', { example: '2026-11-06' }) takenOn!: string;
  @NumberField('Score 得分', SCORE) score!: number;
  @NumberField('Mark from which it is passed 合格线', MARK) passMark!: number;
  @CountField('Months it holds when passed 有效期(月)', MONTHS) validityMonths!: number;
}

export class ExamsQuery extends LedgerQuery {
  @TextField('Person 人员编号', { ...PERSON, optional: true }) personNo?: string;
  @TextField(ABOUT, { ...SUBJECT, optional: true }) subject?: string;
  @BooleanField('Passed or not 是否合格', { optional: true }) isPassed?: boolean;
}

export class ExamResponse extends LedgerItem {
  @TextField('Person 人员编号', PERSON) personNo!: string;
  @TextField('Name 姓名', { example: '王小明' }) name!: string;
  @CodeField('Where the person works 所在单元') orgUnitCode!: string;
  @TextField(ABOUT, SUBJECT) subject!: string;
  @DateField('Day it was taken 考试日期', { example: '2026-11-06' }) takenOn!: string;
  @NumberField('Score 得分', SCORE) score!: number;
  @NumberField('Mark from which it is passed 合格线', MARK) passMark!: number;
  @CountField('Months it holds when passed 有效期(月)', MONTHS) validityMonths!: number;
  @BooleanField('Whether it was passed 是否合格') isPassed!: boolean;
  @DateField('First day it no longer holds, null where it was not passed 失效首日', {
    nullable: true,
    example: '2027-11-06',
  })
  validTo!: string | null;
}

export class ExpiringExamsQuery extends DatedLedgerQuery {
  @TextField(ABOUT, { ...SUBJECT, optional: true }) subject?: string;
  @BooleanField('Ended already, or still to end 是否已过期', { optional: true }) isExpired?: boolean;
}

export class ExpiringExamResponse {
  @TextField('Person 人员编号', PERSON) personNo!: string;
  @TextField('Name 姓名', { example: '王小明' }) name!: string;
  @CodeField('Where the person works 所在单元') orgUnitCode!: string;
  @TextField(ABOUT, SUBJECT) subject!: string;
  @DateField('Day it was taken 考试日期', { example: '2025-11-06' }) takenOn!: string;
  @DateField('First day it no longer holds 失效首日', { example: '2026-11-06' }) validTo!: string;
  @IntegerField('Days until then, below zero where it has ended 剩余天数', { example: 6 }) daysLeft!: number;
  @BooleanField('Whether it has ended 是否已过期') isExpired!: boolean;
}
