import { BooleanField, CodeField, DateField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem } from '../../platform/ledgers/index.js';
import { POST_CODE } from '../posts/post.dto.js';

const PERSON = { max: 40, example: 'XA-P0002' } as const;
/** A channel that account managers and their assistants work; the list of them is data (the annex is missing). */
export const CHANNEL = { max: 40, pattern: '^[a-z][a-z0-9_]*$', example: 'direct' } as const;
const NAME = { max: 100, example: '李静' } as const;

export class PostingRow {
  @TextField('Number of the person 人员编号', PERSON) personNo!: string;
  @TextField('Post 岗位编码', POST_CODE) postCode!: string;
  @CodeField('Outlet it is held at; or orgUnitCode 营业厅编码', { optional: true }) outletCode?: string | null;
  @CodeField('Unit it is held at; or outletCode 组织单元编码', { optional: true, example: null }) orgUnitCode?:
    string | null;
  @BooleanField('Stands in for the holder, beside the main posting 是否代理', { optional: true, example: false })
  isDeputy?: boolean | null;
  @TextField('Channel an account manager works 负责渠道', { ...CHANNEL, optional: true, example: null }) channel?:
    string | null;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { optional: true, example: '2027-04-01' }) validTo?:
    string | null;
}

export class PostingsQuery extends DatedLedgerQuery {
  @TextField('Number of the person 人员编号', { ...PERSON, optional: true }) personNo?: string;
  @TextField('Post 岗位编码', { ...POST_CODE, optional: true }) postCode?: string;
  @BooleanField('Deputies only, or holders only 是否代理', { optional: true, example: false }) isDeputy?: boolean;
  @BooleanField('Only those who have signed what their post asks, or have not 是否已签认岗位说明', {
    optional: true,
    example: false,
  })
  isAcknowledged?: boolean;
}

export class PostingResponse extends LedgerItem {
  @TextField('Number of the person 人员编号', PERSON) personNo!: string;
  @TextField('Name; null where the person now works out of sight 姓名', { ...NAME, nullable: true }) personName!:
    string | null;
  @TextField('Post 岗位编码', POST_CODE) postCode!: string;
  @TextField('Name of the post 岗位名称', { max: 80, example: '营业员' }) postName!: string;
  @CodeField('Outlet it is held at 营业厅编码', { nullable: true }) outletCode!: string | null;
  @CodeField('Unit it is held at, null at an outlet 组织单元编码', { nullable: true, example: null }) orgUnitCode!:
    string | null;
  @TextField('Name of that unit 任职单元名称', { example: '解放路营业厅' }) unitName!: string;
  @BooleanField('Stands in for the holder 是否代理', { example: false }) isDeputy!: boolean;
  @TextField('Channel an account manager works 负责渠道', { ...CHANNEL, nullable: true }) channel!: string | null;
  @BooleanField('Has signed the description of the post as it stands that day 已签认岗位说明') isAcknowledged!: boolean;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { nullable: true }) validTo!: string | null;
}
