import { CodeField, DateField, EnumField, NumberField, TextField } from '../../platform/http/fields.js';
import { LedgerItem, LedgerQuery } from '../../platform/ledgers/index.js';
import { RESULT, type Result } from '../clearances/clearance.dto.js';

export const SELECTION_KINDS = ['interview', 'test'] as const;
export type SelectionKind = (typeof SELECTION_KINDS)[number];

const PERSON = { example: 'XA-P0001' } as const;
const KIND = { name: 'SelectionKind', values: SELECTION_KINDS, example: 'interview' } as const;
const SCORE = { min: 0, max: 1000, example: 86.5 } as const;
const ASSESSOR = { max: 100, example: '市公司人力资源部 赵敏' } as const;

export class SelectionRow {
  @CodeField('Number of the person 人员编号', PERSON) personNo!: string;
  @EnumField('Interview or test 选拔方式', KIND) kind!: SelectionKind;
  @DateField('Day it was held 选拔日期') heldOn!: string;
  @EnumField('Result 结果', RESULT) result!: Result;
  @NumberField('Score 得分', { ...SCORE, optional: true }) score?: number | null;
  @TextField('Who assessed 考官', ASSESSOR) assessor!: string;
}

export class SelectionsQuery extends LedgerQuery {
  @CodeField('Only of this person 人员编号', { ...PERSON, optional: true }) personNo?: string;
  @EnumField('Interview or test 选拔方式', { ...KIND, optional: true }) kind?: SelectionKind;
  @EnumField('Result 结果', { ...RESULT, optional: true }) result?: Result;
}

export class SelectionResponse extends LedgerItem {
  @CodeField('Unit of the person today 现所在单位') orgUnitCode!: string;
  @CodeField('Number of the person 人员编号', PERSON) personNo!: string;
  @TextField('Name 姓名', { example: '王芳' }) personName!: string;
  @EnumField('Interview or test 选拔方式', KIND) kind!: SelectionKind;
  @DateField('Day it was held 选拔日期') heldOn!: string;
  @EnumField('Result 结果', RESULT) result!: Result;
  @NumberField('Score 得分', { ...SCORE, nullable: true }) score!: number | null;
  @TextField('Who assessed 考官', ASSESSOR) assessor!: string;
}
