import { CodeField, EnumField, TextField } from '../../platform/http/fields.js';
import { LedgerItem, LedgerQuery } from '../../platform/ledgers/index.js';

/** What a firm is to the outlets: the operator, who lends people, who runs counters, who stations its own sales staff. */
export const EMPLOYER_KINDS = ['company', 'dispatch', 'outsourcing', 'partner'] as const;
export type EmployerKind = (typeof EMPLOYER_KINDS)[number];

export const EMPLOYER_KIND = { name: 'EmployerKind', values: EMPLOYER_KINDS, example: 'dispatch' } as const;
const CREDIT_CODE = { min: 18, max: 18, pattern: '^[0-9A-HJ-NP-RTUWXY]{18}$', example: '91610100MA0000A19X' } as const;

export class EmployerRow {
  @CodeField('Org unit whose people it employs, and those below it 适用的组织单元,含其下级', { example: 'XA' })
  orgUnitCode!: string;
  @CodeField('Code of the employer, one in the whole company 用工单位编码,全公司唯一', { example: 'XA-DISPATCH-1' })
  employerCode!: string;
  @TextField('Name of the firm 单位名称', { example: '西安人力派遣有限公司' }) name!: string;
  @EnumField('What it is to the outlets 单位类别', EMPLOYER_KIND) kind!: EmployerKind;
  @TextField('Unified social credit code, GB 32100 统一社会信用代码', { ...CREDIT_CODE, optional: true })
  creditCode?: string | null;
}

export class EmployersQuery extends LedgerQuery {
  @EnumField('What it is to the outlets 单位类别', { ...EMPLOYER_KIND, optional: true }) kind?: EmployerKind;
}

export class EmployerResponse extends LedgerItem {
  @CodeField('Org unit 组织单元', { example: 'XA' }) orgUnitCode!: string;
  @CodeField('Code of the employer 用工单位编码', { example: 'XA-DISPATCH-1' }) employerCode!: string;
  @TextField('Name of the firm 单位名称', { example: '西安人力派遣有限公司' }) name!: string;
  @EnumField('What it is to the outlets 单位类别', EMPLOYER_KIND) kind!: EmployerKind;
  @TextField('Unified social credit code 统一社会信用代码', { ...CREDIT_CODE, nullable: true })
  creditCode!: string | null;
}
