import { CodeField, DateField, EnumField, TextField } from '../../platform/http/fields.js';
import { LedgerItem, LedgerQuery } from '../../platform/ledgers/index.js';

export const CLEARANCE_KINDS = ['background_check', 'qualification_review'] as const;
export type ClearanceKind = (typeof CLEARANCE_KINDS)[number];
export const RESULTS = ['passed', 'failed'] as const;
export type Result = (typeof RESULTS)[number];

const PERSON = { example: 'XA-P0001' } as const;
const KIND = { name: 'ClearanceKind', values: CLEARANCE_KINDS, example: 'background_check' } as const;
export const RESULT = { name: 'PassedOrFailed', values: RESULTS, example: 'passed' } as const;
const REVIEWER = { max: 100, example: '省公司人力资源部 赵敏' } as const;

export class ClearanceRow {
  @CodeField('Number of the person 人员编号', PERSON) personNo!: string;
  @EnumField('What was looked into 审查类型', KIND) kind!: ClearanceKind;
  @DateField('Day of the result; it holds from then on 审查日期,自当日起有效') checkedOn!: string;
  @EnumField('Result 结果', RESULT) result!: Result;
  @TextField('Who reviewed 审查人', REVIEWER) reviewer!: string;
  @DateField('First day it no longer holds; for good if absent 失效首日,缺省为长期', {
    optional: true,
    example: '2028-11-01',
  })
  validTo?: string | null;
}

export class ClearancesQuery extends LedgerQuery {
  @CodeField('Only of this person 人员编号', { ...PERSON, optional: true }) personNo?: string;
  @EnumField('What was looked into 审查类型', { ...KIND, optional: true }) kind?: ClearanceKind;
  @EnumField('Result 结果', { ...RESULT, optional: true }) result?: Result;
}

export class ClearanceResponse extends LedgerItem {
  @CodeField('Unit of the person today 现所在单位') orgUnitCode!: string;
  @CodeField('Number of the person 人员编号', PERSON) personNo!: string;
  @TextField('Name 姓名', { example: '王芳' }) personName!: string;
  @EnumField('What was looked into 审查类型', KIND) kind!: ClearanceKind;
  @DateField('Day of the result 审查日期') checkedOn!: string;
  @EnumField('Result 结果', RESULT) result!: Result;
  @TextField('Who reviewed 审查人', REVIEWER) reviewer!: string;
  @DateField('First day it no longer holds 失效首日', { nullable: true }) validTo!: string | null;
}
