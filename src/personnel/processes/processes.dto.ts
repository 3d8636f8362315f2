import {
  BooleanField,
  CodeField,
  DateField,
  EnumField,
  fieldsFrom,
  ListField,
  NumberField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import { ClearanceResponse } from '../clearances/clearance.dto.js';
import { EvaluationResponse } from '../evaluations/evaluation.dto.js';
import { ORIGINS, type Origin } from '../people/person.js';
import { SelectionResponse } from '../selections/selection.dto.js';

const MAX = { maxItems: 1000 } as const;

export class ProcessesQuery {
  @DateField('Day it is read of, today if absent 查询日期,默认今天', { optional: true, example: '2026-11-20' })
  asOf?: string;
}

export class ProcessSelection extends fieldsFrom(SelectionResponse, [
  'kind',
  'heldOn',
  'result',
  'score',
  'assessor',
]) {}
export class ProcessClearance extends fieldsFrom(ClearanceResponse, [
  ...(['kind', 'checkedOn', 'result', 'reviewer', 'validTo'] as const),
]) {}
export class ProcessEvaluation extends fieldsFrom(EvaluationResponse, [
  ...(['period', 'evaluatedOn', 'result', 'evaluator'] as const),
]) {}

export class ProcessTraining {
  @TextField('Kind of training 培训类型', { example: 'induction' }) kind!: string;
  @DateField('Day it was held 培训日期') heldOn!: string;
  @ListField('Topics 培训主题', 'string', { maxItems: 100, example: ['fire_safety'] }) topics!: string[];
  @BooleanField('Whether the person was there 是否参加') attended!: boolean;
}

export class ProcessExam {
  @TextField('Subject 考试科目', { example: 'induction' }) subject!: string;
  @DateField('Day it was taken 考试日期') takenOn!: string;
  @NumberField('Score 得分', { example: 88 }) score!: number;
  @BooleanField('Whether it was passed 是否合格') isPassed!: boolean;
}

export class RecruitingProcess {
  @EnumField('Where from 人员来源', { name: 'PersonOrigin', values: ORIGINS }) origin!: Origin;
  @DateField('First day of employment 入职日期') hiredOn!: string;
  @DateField('First day of work 上岗日期', { nullable: true }) activatedOn!: string | null;
  @ListField('Interviews and tests 面试与考核', () => ProcessSelection, MAX) selections!: ProcessSelection[];
  @ListField('Background checks and qualification reviews 背景调查与资格审查', () => ProcessClearance, MAX)
  clearances!: ProcessClearance[];
}

export class TrainingProcess {
  @ListField('Trainings 培训', () => ProcessTraining, MAX) trainings!: ProcessTraining[];
  @ListField('Exams 考试', () => ProcessExam, MAX) exams!: ProcessExam[];
}

export class PersonProcessesResponse {
  @CodeField('Number of the person 人员编号', { example: 'XA-P0001' }) personNo!: string;
  @ObjectField('Recruiting 招聘', () => RecruitingProcess) recruiting!: RecruitingProcess;
  @ListField('Evaluation 评价', () => ProcessEvaluation, MAX) evaluation!: ProcessEvaluation[];
  @ObjectField('Training 培训', () => TrainingProcess) training!: TrainingProcess;
}
