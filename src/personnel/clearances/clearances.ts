import { sqlFile } from '../../platform/db/index.js';
import type { RowCode } from '../../platform/intake/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { PEOPLE_BELOW, PERSON_ID, personOfRows, UNKNOWN_PERSON } from '../people/person-of-rows.js';
import { ClearanceResponse, ClearanceRow, ClearancesQuery } from './clearance.dto.js';
import { EndsBeforeChecked, NotYet } from './clearance.errors.js';

const own = (code: string): RowCode => code as RowCode;

/** What background checks and qualification reviews found: the last result of each up to a day decides. */
export const clearanceLedger: LedgerAbout<ClearanceRow> = {
  one: 'Clearance',
  many: 'Clearances',
  title: { en: 'clearances', zh: '背景调查与资格审查' },
  says: {
    en: 'What a background check or a qualification review of a person found, and who reviewed. The last result decides.',
    zh: '人员背景调查或资格审查的结果与审查人,以最近一次为准。',
  },
  tag: 'personnel',
  path: 'personnel/clearances',
  read: 'personnel.person.read',
  write: 'personnel.clearance.write',
  rules: ['R-107'],
  row: ClearanceRow,
  item: ClearanceResponse,
  query: ClearancesQuery,
  examples: [
    {
      ...{ personNo: 'XA-P0001', kind: 'background_check', checkedOn: '2026-11-02', result: 'passed' },
      reviewer: '市公司人力资源部 赵敏',
    },
    {
      ...{ personNo: 'XA-P0001', kind: 'qualification_review', checkedOn: '2026-11-02', result: 'passed' },
      reviewer: '市公司人力资源部 赵敏',
    },
  ],
  table: {
    name: 'personnel.clearance',
    key: ['person_id', 'kind', 'checked_on'],
    values: ['result', 'reviewer', 'valid_to'],
    isDated: false,
  },
  derived: [PERSON_ID],
  check: ({ checkedOn, validTo }, { today }) => [
    ...(checkedOn > today ? [{ field: 'checkedOn', code: own(NotYet.about.code), about: { day: checkedOn } }] : []),
    ...(validTo && validTo <= checkedOn ? [{ field: 'validTo', code: own(EndsBeforeChecked.about.code) }] : []),
  ],
  checks: personOfRows('personnel.clearance'),
  refusals: [UNKNOWN_PERSON, { refusal: NotYet, field: 'checkedOn' }, { refusal: EndsBeforeChecked, field: 'validTo' }],
  owners: PEOPLE_BELOW,
  shown: sqlFile(__dirname, 'shown-clearances.sql'),
  words: {
    kind: {
      background_check: { en: 'background check', zh: '背景调查' },
      qualification_review: { en: 'qualification review', zh: '资格审查' },
    },
    result: { passed: { en: 'passed', zh: '通过' }, failed: { en: 'failed', zh: '未通过' } },
  },
};
