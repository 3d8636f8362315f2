import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { PostResponse, PostRow, PostsQuery } from './post.dto.js';
import { PostOfAnotherUnit } from './post.errors.js';

/** Which posts there are: ten come with the product, a branch may define more. */
export const postLedger: LedgerAbout<PostRow> = {
  one: 'Post',
  many: 'Posts',
  title: { en: 'posts', zh: '岗位' },
  says: {
    en: 'A post, where it can be held, and whether its holder serves customers on their own.',
    zh: '岗位、设岗层级及是否面向客户独立上岗。',
  },
  tag: 'personnel',
  path: 'personnel/posts',
  read: 'personnel.person.read',
  write: 'personnel.post.write',
  rules: ['R-109'],
  row: PostRow,
  item: PostResponse,
  query: PostsQuery,
  examples: [
    {
      ...{ orgUnitCode: 'XA', postCode: 'greeter', name: '引导员', place: 'outlet' },
      ...{ isCustomerFacing: true, isIndependent: false, isManager: false },
    },
  ],
  table: {
    name: 'personnel.post',
    key: ['post_code'],
    values: ['org_unit_id', 'name', 'place', 'is_customer_facing', 'is_independent', 'is_manager'],
    isDated: false,
  },
  checks: [sqlFile(__dirname, 'check-posts.sql')],
  refusals: [{ refusal: PostOfAnotherUnit, field: 'postCode' }],
  shown: sqlFile(__dirname, 'shown-posts.sql'),
  isInherited: true,
  words: {
    place: {
      outlet: { en: 'outlet', zh: '营业厅' },
      unit: { en: 'org unit', zh: '管理部门' },
      any: { en: 'either', zh: '均可' },
    },
  },
};
