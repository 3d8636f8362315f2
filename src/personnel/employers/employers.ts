import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { isCreditCode } from './credit-code.js';
import { EmployerResponse, EmployerRow, EmployersQuery } from './employer.dto.js';
import { CreditCodeUnfit, EmployerCodeTaken, EmployerKindFixed } from './employer.errors.js';

/** Firms whose people work in outlets, each kept for a unit and what is below it. */
export const employerLedger: LedgerAbout<EmployerRow> = {
  one: 'Employer',
  many: 'Employers',
  title: { en: 'employers', zh: '用工单位' },
  says: {
    en: 'A firm whose people work in outlets: the company, or one that dispatches, takes counters over or stations its staff.',
    zh: '在营业厅用工的单位:本公司、派遣、外包或进驻合作单位。',
  },
  tag: 'personnel',
  path: 'personnel/employers',
  read: 'personnel.person.read',
  write: 'personnel.person.write',
  code: { field: 'employerCode', example: 'UNICOM' },
  rules: ['R-195'],
  row: EmployerRow,
  item: EmployerResponse,
  query: EmployersQuery,
  examples: [
    {
      ...{ orgUnitCode: 'XA', employerCode: 'XA-DISPATCH-90', name: '西安人力派遣有限公司', kind: 'dispatch' },
      creditCode: '91610100MA0000A19X',
    },
    { orgUnitCode: 'XA', employerCode: 'XA-PARTNER-90', name: '西安手机连锁有限公司', kind: 'partner' },
  ],
  table: {
    name: 'personnel.employer',
    key: ['employer_code'],
    values: ['org_unit_id', 'name', 'kind', 'credit_code'],
    isDated: false,
  },
  check: ({ creditCode }) =>
    creditCode && !isCreditCode(creditCode)
      ? [{ field: 'creditCode', code: CreditCodeUnfit.about.code as 'bad_format', about: { creditCode } }]
      : [],
  checks: [sqlFile(__dirname, 'check-employers.sql')],
  refusals: [
    { refusal: CreditCodeUnfit, field: 'creditCode' },
    { refusal: EmployerCodeTaken, field: 'employerCode' },
    { refusal: EmployerKindFixed, field: 'kind' },
  ],
  isInherited: true,
  shown: sqlFile(__dirname, 'shown-employers.sql'),
  words: {
    kind: {
      company: { en: 'the company', zh: '本公司' },
      dispatch: { en: 'dispatches people', zh: '劳务派遣' },
      outsourcing: { en: 'takes counters over', zh: '柜台外包' },
      partner: { en: 'stations its staff', zh: '进驻合作商' },
    },
  },
};
