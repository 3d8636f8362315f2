import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { PEOPLE_BELOW, PERSON_ID, UNKNOWN_PERSON, personOfRows } from '../people/person-of-rows.js';
import { JobAcknowledgementResponse, JobAcknowledgementRow, JobAcknowledgementsQuery } from './job-description.dto.js';
import {
  AcknowledgedInFuture,
  AnotherDescription,
  NotOnThisPost,
  NothingToAcknowledge,
} from './job-description.errors.js';

const TABLE = 'personnel.job_acknowledgement';

/** Who has signed the description of their post; one that is corrected afterwards is to be signed again. */
export const jobAcknowledgementLedger: LedgerAbout<JobAcknowledgementRow> = {
  one: 'JobAcknowledgement',
  many: 'JobAcknowledgements',
  title: { en: 'job acknowledgements', zh: '岗位签认' },
  says: {
    en: 'A holder has signed the description of their post; postings with isAcknowledged=false are still to be signed.',
    zh: '任职人员签认岗位说明;未签认者见任职列表 isAcknowledged=false。',
  },
  tag: 'personnel',
  path: 'personnel/job-acknowledgements',
  read: 'personnel.person.read',
  write: 'personnel.training.write',
  rules: ['R-109'],
  row: JobAcknowledgementRow,
  item: JobAcknowledgementResponse,
  query: JobAcknowledgementsQuery,
  examples: [{ personNo: 'XA-P0002', postCode: 'sales_associate', acknowledgedOn: '2026-11-02' }],
  table: {
    name: TABLE,
    key: ['person_id', 'job_description_id', 'description_version'],
    values: ['acknowledged_on'],
    isDated: false,
  },
  derived: [
    PERSON_ID,
    { name: 'is_on_post', type: 'boolean' },
    { name: 'job_description_id', type: 'bigint' },
    { name: 'signed_edition', type: 'text' },
    { name: 'signed_version', type: 'int' },
  ],
  checks: [
    ...personOfRows(TABLE),
    sqlFile(__dirname, 'find-acknowledged.sql'),
    sqlFile(__dirname, 'check-acknowledgements.sql'),
  ],
  refusals: [
    UNKNOWN_PERSON,
    { refusal: AcknowledgedInFuture, field: 'acknowledgedOn' },
    { refusal: NotOnThisPost, field: 'postCode' },
    { refusal: NothingToAcknowledge, field: 'postCode' },
    { refusal: AnotherDescription, field: 'edition' },
  ],
  shown: sqlFile(__dirname, 'shown-acknowledgements.sql'),
  owners: PEOPLE_BELOW,
};
