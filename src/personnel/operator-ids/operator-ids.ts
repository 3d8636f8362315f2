import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { PERSON_ID, UNKNOWN_PERSON, personOfRows } from '../people/person-of-rows.js';
import { OperatorIdResponse, OperatorIdRow, OperatorIdsQuery } from './operator-id.dto.js';
import { OperatorIdHeld, OperatorNeedsClearance, OperatorNotPosted, PartnerOperates } from './operator-id.errors.js';

const TABLE = 'personnel.operator_id';

/** Who works under which number in which system. One holder at a time; over when the posting is. */
export const operatorIdLedger: LedgerAbout<OperatorIdRow> = {
  one: 'OperatorId',
  many: 'OperatorIds',
  title: { en: 'operator IDs', zh: '工号' },
  says: {
    en: 'An operator ID and its one holder. A row issues it; a later row with status suspended holds it back, with active resumes it; validTo ends it. It ends with the posting.',
    zh: '工号及其唯一使用人:登记一行即发放;后续 suspended 行为停用、active 行为恢复,validTo 为终止;工号随任职终止。',
  },
  tag: 'personnel',
  path: 'personnel/operator-ids',
  read: 'personnel.person.read',
  write: 'personnel.post.write',
  rules: ['R-018', 'R-107'],
  row: OperatorIdRow,
  item: OperatorIdResponse,
  query: OperatorIdsQuery,
  examples: [{ system: 'ess', operatorCode: 'XA00192', personNo: 'XA-P0002', validFrom: '2026-11-01' }],
  table: {
    name: TABLE,
    key: ['system', 'operator_code'],
    values: ['person_id', 'person_no', 'org_unit_id', 'status'],
    isDated: true,
  },
  derived: [PERSON_ID],
  // A posting that ends while an ID is issued for it would leave the ID behind.
  reliesOn: ['personnel.posting', 'personnel.clearance'],
  // Who holds an ID is asked of what is recorded, the rows of the call before this one included.
  inTurn: ['system', 'operator_code'],
  checks: [
    ...personOfRows(TABLE),
    sqlFile(__dirname, 'place-operator-ids.sql'),
    sqlFile(__dirname, 'check-operator-ids.sql'),
  ],
  refusals: [
    UNKNOWN_PERSON,
    { refusal: PartnerOperates, field: 'personNo' },
    { refusal: OperatorNeedsClearance, field: 'personNo' },
    { refusal: OperatorNotPosted, field: 'personNo' },
    { refusal: OperatorIdHeld, field: 'operatorCode' },
  ],
  after: [sqlFile(__dirname, 'end-operator-ids.sql')],
  shown: sqlFile(__dirname, 'shown-operator-ids.sql'),
  words: {
    status: { active: { en: 'active', zh: '在用' }, suspended: { en: 'suspended', zh: '停用' } },
    system: { ess: { en: 'ESS', zh: 'ESS系统' }, bss: { en: 'BSS', zh: 'BSS系统' }, crm: { en: 'CRM', zh: 'CRM系统' } },
  },
};
