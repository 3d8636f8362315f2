import { sqlFile } from '../../platform/db/index.js';
import type { RowCode } from '../../platform/intake/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { NotYet } from '../clearances/clearance.errors.js';
import { PEOPLE_BELOW, PERSON_ID, personOfRows, UNKNOWN_PERSON } from '../people/person-of-rows.js';
import { EvaluationResponse, EvaluationRow, EvaluationsQuery } from './evaluation.dto.js';

/** How the work of people was evaluated, one result a period: the second of the three processes. */
export const evaluationLedger: LedgerAbout<EvaluationRow> = {
  one: 'Evaluation',
  many: 'Evaluations',
  title: { en: 'evaluations', zh: '员工评价' },
  says: {
    en: 'How the work of a person in a month, quarter or year was evaluated, and by whom.',
    zh: '人员在某月、季或年的评价结果与评价人。',
  },
  tag: 'personnel',
  path: 'personnel/evaluations',
  read: 'personnel.conduct.read',
  write: 'personnel.conduct.write',
  rules: ['R-088'],
  row: EvaluationRow,
  item: EvaluationResponse,
  query: EvaluationsQuery,
  examples: [
    {
      ...{ personNo: 'XA-P0002', period: '2026-10', evaluatedOn: '2026-10-03', result: 'qualified' },
      evaluator: '营业厅经理 刘洋',
    },
    {
      ...{ personNo: 'XA-P0003', period: '2026-10', evaluatedOn: '2026-10-03', result: 'outstanding' },
      evaluator: '营业厅经理 刘洋',
    },
  ],
  table: {
    name: 'personnel.evaluation',
    key: ['person_id', 'period'],
    values: ['evaluated_on', 'result', 'evaluator'],
    isDated: false,
  },
  derived: [PERSON_ID],
  check: ({ evaluatedOn }, { today }) =>
    evaluatedOn > today
      ? [{ field: 'evaluatedOn', code: NotYet.about.code as RowCode, about: { day: evaluatedOn } }]
      : [],
  checks: personOfRows('personnel.evaluation'),
  refusals: [UNKNOWN_PERSON, { refusal: NotYet, field: 'evaluatedOn' }],
  owners: PEOPLE_BELOW,
  shown: sqlFile(__dirname, 'shown-evaluations.sql'),
  words: {
    result: {
      outstanding: { en: 'outstanding', zh: '优秀' },
      qualified: { en: 'qualified', zh: '合格' },
      to_improve: { en: 'to improve', zh: '待改进' },
      unqualified: { en: 'unqualified', zh: '不合格' },
    },
  },
};
