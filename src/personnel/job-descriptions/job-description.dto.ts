import { CodeField, CountField, DateField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem, LedgerQuery } from '../../platform/ledgers/index.js';
import { POST_CODE } from '../posts/post.dto.js';

const EDITION = { max: 40, example: '2026-1' } as const;
const CONTENT = { max: 10_000, lines: true, example: '受理业务,解答咨询,保管本台席票据。' } as const;
const PERSON = { max: 40, example: 'XA-P0002' } as const;

export class JobDescriptionRow {
  @CodeField('Unit that writes it, for itself and below 制定单元', { example: 'XA' }) orgUnitCode!: string;
  @TextField('Post 岗位编码', POST_CODE) postCode!: string;
  @TextField('Edition 版本', EDITION) edition!: string;
  @TextField('What the holder does and is answerable for 岗位说明', CONTENT) content!: string;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { optional: true, example: '2027-04-01' }) validTo?:
    string | null;
}

export class JobDescriptionsQuery extends DatedLedgerQuery {
  @TextField('Post 岗位编码', { ...POST_CODE, optional: true }) postCode?: string;
}

export class JobDescriptionResponse extends LedgerItem {
  @CodeField('Unit that wrote it 制定单元', { example: 'XA' }) orgUnitCode!: string;
  @TextField('Post 岗位编码', POST_CODE) postCode!: string;
  @TextField('Name of the post 岗位名称', { max: 80, example: '营业员' }) postName!: string;
  @TextField('Edition 版本', EDITION) edition!: string;
  @TextField('What the holder does 岗位说明', CONTENT) content!: string;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { nullable: true }) validTo!: string | null;
}

export class JobAcknowledgementRow {
  @TextField('Number of the holder 人员编号', PERSON) personNo!: string;
  @TextField('Post 岗位编码', POST_CODE) postCode!: string;
  @DateField('Day it was signed 签认日期') acknowledgedOn!: string;
  @TextField('Edition that was signed, as a downloaded list says it; else the one in force 签认版本', {
    ...EDITION,
    optional: true,
  })
  edition?: string | null;
  @CountField('Which correction of it was signed, as a downloaded list says it 签认时的修订号', {
    min: 1,
    optional: true,
  })
  descriptionVersion?: number | null;
}

export class JobAcknowledgementsQuery extends LedgerQuery {
  @TextField('Number of the person 人员编号', { ...PERSON, optional: true }) personNo?: string;
  @TextField('Post 岗位编码', { ...POST_CODE, optional: true }) postCode?: string;
}

export class JobAcknowledgementResponse extends LedgerItem {
  @TextField('Number of the holder 人员编号', PERSON) personNo!: string;
  @TextField('Name 姓名', { max: 100, example: '李静' }) personName!: string;
  @TextField('Post 岗位编码', POST_CODE) postCode!: string;
  @TextField('Edition that was signed 签认版本', EDITION) edition!: string;
  @CountField('How often that edition had been corrected when it was signed 签认时的修订号', { min: 1 })
  descriptionVersion!: number;
  @DateField('Day it was signed 签认日期') acknowledgedOn!: string;
}
