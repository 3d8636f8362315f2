import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout, ReportAbout } from '../../platform/ledgers/index.js';
import { PEOPLE_BELOW, PERSON_ID, personOfRows, UNKNOWN_PERSON } from '../people/person-of-rows.js';
import {
  CirculationResponse,
  CirculationRow,
  CirculationSignatureResponse,
  CirculationSignatureRow,
  CirculationSignaturesQuery,
  CirculationsQuery,
  UnsignedCirculationResponse,
  UnsignedCirculationsQuery,
} from './circulation.dto.js';
import {
  AlreadySigned,
  CirculationSigned,
  DueBeforeCirculated,
  NotAskedToSign,
  UnknownCirculation,
  UnknownCirculationPost,
  UnknownDocument,
} from './circulation.errors.js';

const SIGNATURES = 'personnel.circulation_signature';

/** Documents that units circulate to their people. */
export const circulationLedger: LedgerAbout<CirculationRow> = {
  one: 'Circulation',
  many: 'Circulations',
  title: { en: 'circulations', zh: '文件传阅' },
  says: {
    en: 'A version of a document that a unit circulates to the people posted there and below, or to holders of one post.',
    zh: '单元向本单元及下级在岗人员(或指定岗位)传阅的文件版本。',
  },
  tag: 'personnel',
  path: 'personnel/circulations',
  read: 'personnel.document.read',
  write: 'personnel.document.write',
  rules: ['R-239'],
  row: CirculationRow,
  item: CirculationResponse,
  query: CirculationsQuery,
  examples: [
    {
      ...{ orgUnitCode: 'XA', circulationNo: 'C-90', title: '营业厅客户信息保护规定', documentVersion: '2026-1' },
      ...{ fileReference: '2026/客户信息保护规定.pdf', circulatedOn: '2026-10-12', dueOn: '2026-10-20' },
    },
  ],
  table: {
    name: 'personnel.circulation',
    key: ['org_unit_id', 'circulation_no'],
    values: [
      ...['document_code', 'title', 'document_version', 'file_reference', 'post_code', 'circulated_on', 'due_on'],
    ],
    isDated: false,
  },
  derived: [{ name: 'is_known', type: 'boolean' }],
  checks: [sqlFile(__dirname, 'find-circulated.sql'), sqlFile(__dirname, 'check-circulations.sql')],
  refusals: [
    { refusal: UnknownDocument, field: 'documentCode' },
    { refusal: UnknownCirculationPost, field: 'postCode' },
    { refusal: DueBeforeCirculated, field: 'dueOn' },
    { refusal: CirculationSigned, field: 'circulationNo' },
  ],
  shown: sqlFile(__dirname, 'shown-circulations.sql'),
  isInherited: true,
};

/** Who has read and signed, and the paper lists that managers record. */
export const circulationSignatureLedger: LedgerAbout<CirculationSignatureRow> = {
  one: 'CirculationSignature',
  many: 'CirculationSignatures',
  title: { en: 'signatures', zh: '传阅签字' },
  says: {
    en: 'Who has read and signed a circulation; managers record paper lists, everybody else signs with the own account.',
    zh: '传阅签字记录;纸质签字表由经理登记,其余由本人账号签字。',
  },
  tag: 'personnel',
  path: 'personnel/circulation-signatures',
  read: 'personnel.document.read',
  write: 'personnel.training.write',
  rules: ['R-239'],
  row: CirculationSignatureRow,
  item: CirculationSignatureResponse,
  query: CirculationSignaturesQuery,
  examples: [{ personNo: 'XA-P0002', circulationUnitCode: 'XA', circulationNo: 'C-90', signedOn: '2026-10-13' }],
  table: {
    name: SIGNATURES,
    key: ['person_id', 'circulation_id'],
    values: ['signed_on', 'way'],
    isDated: false,
  },
  derived: [PERSON_ID, { name: 'circulation_id', type: 'bigint' }, { name: 'way', type: 'text COLLATE "C"' }],
  checks: [
    ...personOfRows(SIGNATURES),
    sqlFile(__dirname, 'find-circulations.sql'),
    sqlFile(__dirname, 'check-signatures.sql'),
  ],
  refusals: [
    UNKNOWN_PERSON,
    { refusal: UnknownCirculation, field: 'circulationNo' },
    { refusal: AlreadySigned, field: 'signedOn' },
    { refusal: NotAskedToSign, field: 'personNo' },
  ],
  shown: sqlFile(__dirname, 'shown-signatures.sql'),
  owners: PEOPLE_BELOW,
  words: { way: { account: { en: 'own account', zh: '本人账号' }, paper: { en: 'paper list', zh: '纸质签字' } } },
};

/** Who has not signed yet. */
export const unsignedCirculations: ReportAbout = {
  many: 'UnsignedCirculations',
  title: { en: 'missing signatures', zh: '未签字传阅' },
  says: {
    en: 'People who are asked to sign a circulation on the day and have not; whoever came later is asked too, whoever has left is not.',
    zh: '当日应签字而未签字的人员,含后来入职者,不含已离职者。',
  },
  tag: 'personnel',
  path: 'personnel/unsigned-circulations',
  read: 'personnel.document.read',
  rules: ['R-239'],
  item: UnsignedCirculationResponse,
  query: UnsignedCirculationsQuery,
  gaps: [{ name: { en: 'signatures overdue', zh: '逾期未签字传阅' }, filter: { isOverdue: 'true' } }],
  shown: sqlFile(__dirname, 'unsigned-circulations.sql'),
  owners: PEOPLE_BELOW,
};
