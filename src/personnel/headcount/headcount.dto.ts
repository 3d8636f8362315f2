import { BooleanField, CodeField, CountField, DateField, EnumField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem } from '../../platform/ledgers/index.js';
import { CHANNEL } from '../postings/posting.dto.js';
import { POST_CODE } from '../posts/post.dto.js';

/** Who asks for the number: the standard of the outlet's type, or the unit's own requirement. */
export const HEADCOUNT_SOURCES = ['standard', 'unit'] as const;
export type HeadcountSource = (typeof HEADCOUNT_SOURCES)[number];

const POST = { ...POST_CODE, example: 'account_manager' } as const;
const POST_NAME = { max: 80, example: '客户经理' } as const;
const SOURCE = { name: 'HeadcountSource', values: HEADCOUNT_SOURCES, example: 'unit' } as const;

export class HeadcountRequirementRow {
  @CodeField('Unit that is to have them 组织单元', { example: 'XA' }) orgUnitCode!: string;
  @TextField('Post 岗位编码', POST) postCode!: string;
  @TextField('Channel; left out, all of them together 渠道', { ...CHANNEL, optional: true }) channel?: string | null;
  @CountField('How many it is to have 配备人数', { max: 100_000, example: 6 }) quantity!: number;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { optional: true, example: '2027-04-01' }) validTo?:
    string | null;
}

export class HeadcountRequirementsQuery extends DatedLedgerQuery {
  @TextField('Post 岗位编码', { ...POST, optional: true }) postCode?: string;
  @TextField('Channel 渠道', { ...CHANNEL, optional: true }) channel?: string;
}

export class HeadcountRequirementResponse extends LedgerItem {
  @CodeField('Unit that is to have them 组织单元', { example: 'XA' }) orgUnitCode!: string;
  @TextField('Post 岗位编码', POST) postCode!: string;
  @TextField('Name of the post 岗位名称', POST_NAME) postName!: string;
  @TextField('Channel; all: of all together 渠道', CHANNEL) channel!: string;
  @CountField('How many it is to have 配备人数') quantity!: number;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { nullable: true }) validTo!: string | null;
}

export class HeadcountQuery extends DatedLedgerQuery {
  @TextField('Post 岗位编码', { ...POST, optional: true }) postCode?: string;
  @TextField('Channel 渠道', { ...CHANNEL, optional: true }) channel?: string;
  @BooleanField('Only where people are missing 是否缺员', { optional: true, example: true }) isShort?: boolean;
}

export class HeadcountResponse {
  @CodeField('Unit 组织单元编码', { example: 'XA' }) orgUnitCode!: string;
  @TextField('Name of the unit 组织单元名称', { example: '西安分公司' }) unitName!: string;
  @EnumField('Who asks for it 要求来源', SOURCE) source!: HeadcountSource;
  @TextField('Post; null: everybody 岗位编码', { ...POST, nullable: true }) postCode!: string | null;
  @TextField('Name of the post 岗位名称', { ...POST_NAME, nullable: true }) postName!: string | null;
  @TextField('Channel; null: all of them 渠道', { ...CHANNEL, nullable: true }) channel!: string | null;
  @CountField('How many it is to have 应配人数') required!: number;
  @CountField('How many are posted there that day, deputies not counted 实有人数') actual!: number;
  @CountField('How many are missing 缺员人数') gap!: number;
  @BooleanField('Whether people are missing 是否缺员') isShort!: boolean;
}
