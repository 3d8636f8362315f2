import { sqlFile } from '../../platform/db/index.js';
import type { RowCode } from '../../platform/intake/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { NotYet } from '../clearances/clearance.errors.js';
import { PEOPLE_BELOW, PERSON_ID, personOfRows, UNKNOWN_PERSON } from '../people/person-of-rows.js';
import { SelectionResponse, SelectionRow, SelectionsQuery } from './selection.dto.js';

/** Interviews and tests of those who apply: the last of each up to a day decides. */
export const selectionLedger: LedgerAbout<SelectionRow> = {
  one: 'Selection',
  many: 'Selections',
  title: { en: 'selections', zh: '面试与考核' },
  says: {
    en: 'An interview or a test of somebody who applied for work in outlets, its result and who assessed. The last result decides.',
    zh: '应聘人员的面试或考核、结果与考官,以最近一次为准。',
  },
  tag: 'personnel',
  path: 'personnel/selections',
  read: 'personnel.person.read',
  write: 'personnel.person.write',
  rules: ['R-199', 'R-088'],
  row: SelectionRow,
  item: SelectionResponse,
  query: SelectionsQuery,
  examples: [
    {
      ...{ personNo: 'XA-P0001', kind: 'interview', heldOn: '2026-10-20', result: 'passed', score: 86.5 },
      assessor: '市公司人力资源部 赵敏',
    },
    {
      ...{ personNo: 'XA-P0001', kind: 'test', heldOn: '2026-10-21', result: 'passed', score: 91 },
      assessor: '市公司人力资源部 赵敏',
    },
  ],
  table: {
    name: 'personnel.selection',
    key: ['person_id', 'kind', 'held_on'],
    values: ['result', 'score', 'assessor'],
    isDated: false,
  },
  derived: [PERSON_ID],
  check: ({ heldOn }, { today }) =>
    heldOn > today ? [{ field: 'heldOn', code: NotYet.about.code as RowCode, about: { day: heldOn } }] : [],
  checks: personOfRows('personnel.selection'),
  refusals: [UNKNOWN_PERSON, { refusal: NotYet, field: 'heldOn' }],
  owners: PEOPLE_BELOW,
  shown: sqlFile(__dirname, 'shown-selections.sql'),
  words: {
    kind: { interview: { en: 'interview', zh: '面试' }, test: { en: 'test', zh: '考核' } },
    result: { passed: { en: 'passed', zh: '通过' }, failed: { en: 'failed', zh: '未通过' } },
  },
};
