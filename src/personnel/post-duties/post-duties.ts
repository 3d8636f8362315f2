import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { UnknownPost } from '../posts/post.errors.js';
import { PostDutiesQuery, PostDutyResponse, PostDutyRow } from './post-duty.dto.js';
import { DutyHasOwner } from './post-duty.errors.js';

/** Which post answers for which duty of a unit: one for each, none left over, none twice. */
export const postDutyLedger: LedgerAbout<PostDutyRow> = {
  one: 'PostDuty',
  many: 'PostDuties',
  title: { en: 'post duties', zh: '岗位职责' },
  says: {
    en: 'A duty of a unit and the post that owns it. isOwnerless=true are omissions, isRepeated=true repetitions.',
    zh: '组织单元的职责及责任岗位;isOwnerless=true 为遗漏,isRepeated=true 为重复。',
  },
  tag: 'personnel',
  path: 'personnel/post-duties',
  read: 'personnel.person.read',
  write: 'personnel.post.write',
  rules: ['R-201'],
  row: PostDutyRow,
  item: PostDutyResponse,
  query: PostDutiesQuery,
  examples: [
    {
      ...{ orgUnitCode: 'XA001', dutyCode: 'keep_value_cards', name: '保管有价卡', goal: '账实相符,差错为零' },
      ...{ postCode: 'custodian', validFrom: '2026-10-01' },
    },
    { orgUnitCode: 'XA001', dutyCode: 'water_the_plants', name: '养护绿植', validFrom: '2026-10-01' },
  ],
  table: {
    name: 'personnel.post_duty',
    key: ['org_unit_id', 'duty_code'],
    values: ['name', 'goal', 'post_code'],
    isDated: true,
  },
  inTurn: ['org_unit_code', 'duty_code'],
  checks: [sqlFile(__dirname, 'check-post-duties.sql')],
  refusals: [
    { refusal: UnknownPost, field: 'postCode' },
    { refusal: DutyHasOwner, field: 'postCode' },
  ],
  shown: sqlFile(__dirname, 'shown-post-duties.sql'),
  isInherited: true,
};
