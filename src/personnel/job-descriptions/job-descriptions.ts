import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { UnknownPost } from '../posts/post.errors.js';
import { JobDescriptionResponse, JobDescriptionRow, JobDescriptionsQuery } from './job-description.dto.js';

/** What a post asks of its holders. The description of the nearest unit up the line holds. */
export const jobDescriptionLedger: LedgerAbout<JobDescriptionRow> = {
  one: 'JobDescription',
  many: 'JobDescriptions',
  title: { en: 'job descriptions', zh: '岗位说明' },
  says: {
    en: 'What a unit asks of the holders of a post, in editions; the nearest unit up the line wins.',
    zh: '组织单元对岗位职责的说明及版本,以最近上级的为准。',
  },
  tag: 'personnel',
  path: 'personnel/job-descriptions',
  read: 'personnel.person.read',
  write: 'personnel.post.write',
  rules: ['R-109'],
  row: JobDescriptionRow,
  item: JobDescriptionResponse,
  query: JobDescriptionsQuery,
  examples: [
    {
      ...{ orgUnitCode: 'XA', postCode: 'sales_associate', edition: '2026-1', validFrom: '2026-10-01' },
      content: '受理业务,解答咨询,保管本台席票据。',
    },
  ],
  table: {
    name: 'personnel.job_description',
    key: ['org_unit_id', 'post_code'],
    values: ['edition', 'content'],
    isDated: true,
  },
  checks: [sqlFile(__dirname, 'check-job-descriptions.sql')],
  refusals: [{ refusal: UnknownPost, field: 'postCode' }],
  shown: sqlFile(__dirname, 'shown-job-descriptions.sql'),
  isInherited: true,
};
