import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { PERSON_ID, personOfRows, UNKNOWN_PERSON } from '../people/person-of-rows.js';
import { ViolationResponse, ViolationRow, ViolationsQuery } from './violation.dto.js';
import {
  PrivateBusinessIsSevere,
  UnknownViolationKind,
  ViolationNotHappened,
  WithdrawalIncomplete,
} from './violation.errors.js';

const TABLE = 'personnel.violation';

/** What people of outlets did against the rules, and how heavily it weighs. */
export const violationLedger: LedgerAbout<ViolationRow> = {
  one: 'Violation',
  many: 'Violations',
  title: { en: 'violations', zh: '违规记录' },
  says: {
    en: 'A violation of own staff with its level: 1, 3 or 10 points off the score of the person, or all of it. It stays with the unit of the day.',
    zh: '自有人员违规及级别:扣个人 1、3、10 分或一票否决;归属发生当日任职单元。',
  },
  tag: 'personnel',
  path: 'personnel/violations',
  read: 'personnel.conduct.read',
  write: 'personnel.conduct.write',
  rules: ['R-083', 'R-091', 'R-231', 'R-232'],
  row: ViolationRow,
  item: ViolationResponse,
  query: ViolationsQuery,
  examples: [
    {
      ...{ personNo: 'XA-P0002', violationNo: 'V-90', occurredOn: '2026-10-12', kind: 'operation_against_rules' },
      ...{ level: 'ordinary', description: '未按流程核对证件即办理业务' },
    },
  ],
  table: {
    name: TABLE,
    key: ['person_id', 'violation_no'],
    values: [
      ...['person_no', 'org_unit_id', 'occurred_on', 'kind', 'level', 'description'],
      ...['withdrawn_on', 'withdrawn_reason'],
    ],
    isDated: false,
  },
  derived: [PERSON_ID],
  checks: [
    ...personOfRows(TABLE),
    sqlFile(__dirname, 'place-violations.sql'),
    sqlFile(__dirname, 'check-violations.sql'),
  ],
  refusals: [
    UNKNOWN_PERSON,
    { refusal: UnknownViolationKind, field: 'kind' },
    { refusal: PrivateBusinessIsSevere, field: 'level' },
    { refusal: WithdrawalIncomplete, field: 'withdrawnReason' },
    { refusal: ViolationNotHappened, field: 'occurredOn' },
  ],
  shown: sqlFile(__dirname, 'shown-violations.sql'),
  words: {
    level: {
      minor: { en: 'Minor', zh: '轻微' },
      ordinary: { en: 'Ordinary', zh: '一般' },
      serious: { en: 'Serious', zh: '较重' },
      severe: { en: 'Severe', zh: '严重' },
    },
  },
};
