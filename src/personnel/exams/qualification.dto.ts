import { BooleanField, DateField, EnumField, ListField, TextField } from '../../platform/http/fields.js';

/** Where somebody stands with a thing that holds for a time. */
export const QUALIFICATION_STATES = ['passed', 'expiring', 'expired', 'failed', 'missing'] as const;
export type QualificationState = (typeof QUALIFICATION_STATES)[number];

const STATE = { name: 'QualificationState', values: QUALIFICATION_STATES } as const;
const WORDS = 'passed, expiring within 60 days, expired, failed or missing 有效、即将到期、已过期、不合格或缺失';

export class QualificationQuery {
  @DateField('Day it is asked for, today if absent 查询日期,默认今天', { optional: true, example: '2026-10-31' })
  on?: string;
}

export class ExamStandingResponse {
  @TextField('induction, or a topic of the catalogue 考试科目', { example: 'induction' }) subject!: string;
  @EnumField(`Where the person stands: ${WORDS}`, STATE) state!: QualificationState;
  @DateField('Last time it was taken 最近考试日期', { nullable: true }) takenOn!: string | null;
  @DateField('First day it no longer holds 失效首日', { nullable: true, example: '2027-04-01' }) validTo!:
    string | null;
}

export class TrainingStandingResponse {
  @TextField('Topic of the catalogue 培训主题', { example: 'safety_awareness' }) topic!: string;
  @EnumField(`Where the person stands: ${WORDS}`, STATE) state!: QualificationState;
  @DateField('Last time it was attended 最近参训日期', { nullable: true }) attendedOn!: string | null;
  @DateField('Day it is due again 下次到期日', { nullable: true, example: '2027-04-01' }) dueOn!: string | null;
}

export class QualificationResponse {
  @TextField('Person 人员编号', { example: 'XA-P0002' }) personNo!: string;
  @TextField('Name 姓名', { example: '王小明' }) name!: string;
  @DateField('Day it is asked for 查询日期') on!: string;
  @BooleanField('Whether the person may take independent duty as far as the induction goes 入职培训是否有效')
  isInducted!: boolean;
  @ListField('Exams 考试', () => ExamStandingResponse) exams!: ExamStandingResponse[];
  @ListField('Trainings 培训', () => TrainingStandingResponse) trainings!: TrainingStandingResponse[];
}
