import { BooleanField, CodeField, EnumField, TextField } from '../../platform/http/fields.js';
import { LedgerItem, LedgerQuery } from '../../platform/ledgers/index.js';

/** Where a post can be held. */
export const POST_PLACES = ['outlet', 'unit', 'any'] as const;
export type PostPlace = (typeof POST_PLACES)[number];

export const POST_CODE = { max: 40, pattern: '^[a-z][a-z0-9_]*$', example: 'sales_associate' } as const;
const NAME = { max: 80, example: '营业员' } as const;
const PLACE = { name: 'PostPlace', values: POST_PLACES, example: 'outlet' } as const;

export class PostRow {
  @CodeField('Unit that defines the post 定义岗位的组织单元', { example: 'XA' }) orgUnitCode!: string;
  @TextField('Code of the post, one for the whole country 岗位编码', { ...POST_CODE, example: 'greeter' })
  postCode!: string;
  @TextField('Name of the post 岗位名称', NAME) name!: string;
  @EnumField('Where it can be held 设岗层级', PLACE) place!: PostPlace;
  @BooleanField('Serves customers 面向客户') isCustomerFacing!: boolean;
  @BooleanField('Works on its own, not under somebody’s eyes 独立上岗') isIndependent!: boolean;
  @BooleanField('Leads others 管理岗', { example: false }) isManager!: boolean;
}

export class PostsQuery extends LedgerQuery {
  @TextField('Code of the post 岗位编码', { ...POST_CODE, optional: true }) postCode?: string;
  @EnumField('Where it can be held 设岗层级', { ...PLACE, optional: true }) place?: PostPlace;
}

export class PostResponse extends LedgerItem {
  @CodeField('Unit that defines the post 定义岗位的组织单元', { example: 'HQ' }) orgUnitCode!: string;
  @TextField('Code of the post 岗位编码', POST_CODE) postCode!: string;
  @TextField('Name of the post 岗位名称', NAME) name!: string;
  @EnumField('Where it can be held 设岗层级', PLACE) place!: PostPlace;
  @BooleanField('Serves customers 面向客户') isCustomerFacing!: boolean;
  @BooleanField('Works on its own 独立上岗') isIndependent!: boolean;
  @BooleanField('Leads others 管理岗', { example: false }) isManager!: boolean;
}
