import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { GATES_OF_PEOPLE, PERSON_ID, UNKNOWN_PERSON, personOfRows } from '../people/person-of-rows.js';
import { UnknownPost } from '../posts/post.errors.js';
import { PostingResponse, PostingRow, PostingsQuery } from './posting.dto.js';
import { PostNeedsClearance, PostNeedsInduction } from './posting-gate.errors.js';
import { LeftBefore, PostNotHere, PostedElsewhere, PostedNowhere } from './posting.errors.js';

const TABLE = 'personnel.posting';

/** Who holds which post where, by days. A person has one main posting at a time: the next one ends it. */
export const postingLedger: LedgerAbout<PostingRow> = {
  one: 'Posting',
  many: 'Postings',
  title: { en: 'postings', zh: '任职' },
  says: {
    en: 'A person on a post, at an outlet or a unit. The next main posting of a person ends the one before.',
    zh: '人员在营业厅或组织单元的任职;新的主任职自生效日起终止原任职。',
  },
  tag: 'personnel',
  path: 'personnel/postings',
  read: 'personnel.person.read',
  write: 'personnel.post.write',
  rules: ['R-107', 'R-108', 'R-109', 'R-215', 'R-341'],
  row: PostingRow,
  item: PostingResponse,
  query: PostingsQuery,
  examples: [
    { personNo: 'XA-P0002', outletCode: 'XA001', postCode: 'custodian', isDeputy: true, validFrom: '2026-11-01' },
    { personNo: 'XA-P0003', outletCode: 'XA002', postCode: 'sales_associate', validFrom: '2026-11-16' },
  ],
  table: {
    name: TABLE,
    key: ['person_id', 'slot'],
    values: ['person_no', 'post_code', 'org_unit_id', 'outlet_id', 'is_deputy', 'channel'],
    isDated: true,
  },
  derived: [PERSON_ID, { name: 'slot', type: 'text COLLATE "C"' }],
  // Nobody is let in by a result that is withdrawn in the same moment.
  reliesOn: [...GATES_OF_PEOPLE],
  checks: [
    ...personOfRows(TABLE),
    sqlFile(__dirname, 'place-postings.sql'),
    sqlFile(__dirname, 'check-postings.sql'),
    sqlFile(__dirname, 'gate-postings.sql'),
  ],
  refusals: [
    UNKNOWN_PERSON,
    { refusal: PostedNowhere, field: 'outletCode' },
    { refusal: UnknownPost, field: 'postCode' },
    { refusal: PostNotHere, field: 'postCode' },
    { refusal: LeftBefore, field: 'validFrom' },
    { refusal: PostedElsewhere, field: 'validFrom' },
    { refusal: PostNeedsClearance, field: 'personNo' },
    { refusal: PostNeedsInduction, field: 'postCode' },
  ],
  after: [
    sqlFile(__dirname, 'end-before-elsewhere.sql'),
    sqlFile(__dirname, 'follow-postings.sql'),
    sqlFile(__dirname, 'end-with-postings.sql'),
  ],
  shown: sqlFile(__dirname, 'shown-postings.sql'),
};
