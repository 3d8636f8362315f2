import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { UnknownPost } from '../posts/post.errors.js';
import { HeadcountRequirementResponse, HeadcountRequirementRow, HeadcountRequirementsQuery } from './headcount.dto.js';

/** How many a unit is to have on a post, by channel: direct account managers and their assistants above all. */
export const headcountRequirementLedger: LedgerAbout<HeadcountRequirementRow> = {
  one: 'HeadcountRequirement',
  many: 'HeadcountRequirements',
  title: { en: 'headcount asked for', zh: '人员配备要求' },
  says: {
    en: 'How many people a unit is to have on a post, by channel or in all, from a day on.',
    zh: '组织单元各岗位(分渠道)的应配人数,自生效日起执行。',
  },
  tag: 'personnel',
  path: 'personnel/headcount-requirements',
  read: 'personnel.person.read',
  write: 'personnel.post.write',
  rules: ['R-196'],
  row: HeadcountRequirementRow,
  item: HeadcountRequirementResponse,
  query: HeadcountRequirementsQuery,
  examples: [
    { orgUnitCode: 'XA', postCode: 'account_manager', channel: 'direct', quantity: 6, validFrom: '2026-10-01' },
    { orgUnitCode: 'XA', postCode: 'account_manager_assistant', quantity: 3, validFrom: '2026-10-01' },
  ],
  table: {
    name: 'personnel.headcount_requirement',
    key: ['org_unit_id', 'post_code', 'channel'],
    values: ['quantity'],
    isDated: true,
  },
  checks: [sqlFile(__dirname, 'check-headcount-requirements.sql')],
  refusals: [{ refusal: UnknownPost, field: 'postCode' }],
  shown: sqlFile(__dirname, 'shown-headcount-requirements.sql'),
};
