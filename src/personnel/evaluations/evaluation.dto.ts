import { CodeField, DateField, EnumField, TextField } from '../../platform/http/fields.js';
import { LedgerItem, LedgerQuery } from '../../platform/ledgers/index.js';

export const EVALUATION_RESULTS = ['outstanding', 'qualified', 'to_improve', 'unqualified'] as const;
export type EvaluationResult = (typeof EVALUATION_RESULTS)[number];

const PERSON = { example: 'XA-P0001' } as const;
const PERIOD = { min: 4, max: 7, pattern: '^[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$', example: '2026-Q3' } as const;
const RESULT = { name: 'EvaluationResult', values: EVALUATION_RESULTS, example: 'qualified' } as const;
const EVALUATOR = { max: 100, example: '营业厅经理 刘洋' } as const;

export class EvaluationRow {
  @CodeField('Number of the person 人员编号', PERSON) personNo!: string;
  @TextField('Month, quarter or year 评价周期(月、季或年)', PERIOD) period!: string;
  @DateField('Day of the evaluation 评价日期') evaluatedOn!: string;
  @EnumField('Result 结果', RESULT) result!: EvaluationResult;
  @TextField('Who evaluated 评价人', EVALUATOR) evaluator!: string;
}

export class EvaluationsQuery extends LedgerQuery {
  @CodeField('Only of this person 人员编号', { ...PERSON, optional: true }) personNo?: string;
  @TextField('Month, quarter or year 评价周期', { ...PERIOD, optional: true }) period?: string;
  @EnumField('Result 结果', { ...RESULT, optional: true }) result?: EvaluationResult;
}

export class EvaluationResponse extends LedgerItem {
  @CodeField('Unit of the person today 现所在单位') orgUnitCode!: string;
  @CodeField('Number of the person 人员编号', PERSON) personNo!: string;
  @TextField('Name 姓名', { example: '王芳' }) personName!: string;
  @TextField('Month, quarter or year 评价周期', PERIOD) period!: string;
  @DateField('Day of the evaluation 评价日期') evaluatedOn!: string;
  @EnumField('Result 结果', RESULT) result!: EvaluationResult;
  @TextField('Who evaluated 评价人', EVALUATOR) evaluator!: string;
}
