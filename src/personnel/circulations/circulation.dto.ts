import { BooleanField, CodeField, DateField, EnumField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem, LedgerQuery } from '../../platform/ledgers/index.js';
import { POST_CODE } from '../posts/post.dto.js';

const WAY = { name: 'SignatureWay', values: ['account', 'paper'] as const, example: 'account' } as const;
const NUMBER = { max: 30, example: 'C-2026-01' } as const;
const DOCUMENT = { max: 40, example: 'POLICY-01' } as const;
const TITLE = { max: 200, example: '营业厅客户信息保护规定' } as const;
const VERSION = { max: 40, example: '2026-1' } as const;
const FILE = { max: 200, example: '2026/客户信息保护规定.pdf' } as const;
const PERSON = { max: 40, example: 'XA-P0002' } as const;
const CIRCULATED = { example: '2026-10-12' } as const;
const UNIT = 'Unit that circulates it, to itself and below 传阅单元(含下级)';

export class CirculationRow {
  @CodeField(UNIT, { example: 'XA' }) orgUnitCode!: string;
  @TextField('Number of the circulation within the unit 传阅编号', NUMBER) circulationNo!: string;
  @TextField('Code of a document of the platform; title and file are taken from it 平台文件编码', {
    ...DOCUMENT,
    optional: true,
    example: null,
  })
  documentCode?: string | null;
  @TextField('Title, where no document is named 文件名称', { ...TITLE, optional: true }) title?: string | null;
  @TextField('Version 文件版本', VERSION) documentVersion!: string;
  @TextField('Where it is filed 归档位置', { ...FILE, optional: true }) fileReference?: string | null;
  @TextField('Only to holders of this post 仅限岗位', { ...POST_CODE, optional: true, example: null }) postCode?:
    string | null;
  @DateField('Day it is circulated 传阅日期', CIRCULATED) circulatedOn!: string;
  @DateField('Day by which everybody signs 签字截止日', { optional: true, example: '2026-10-20' }) dueOn?:
    string | null;
}

export class CirculationsQuery extends LedgerQuery {
  @TextField('Code of a document 平台文件编码', { ...DOCUMENT, optional: true }) documentCode?: string;
}

export class CirculationResponse extends LedgerItem {
  @CodeField(UNIT, { example: 'XA' }) orgUnitCode!: string;
  @TextField('Number of the circulation within the unit 传阅编号', NUMBER) circulationNo!: string;
  @TextField('Code of the document 平台文件编码', { ...DOCUMENT, nullable: true }) documentCode!: string | null;
  @TextField('Title 文件名称', TITLE) title!: string;
  @TextField('Version 文件版本', VERSION) documentVersion!: string;
  @TextField('Where it is filed 归档位置', { ...FILE, nullable: true }) fileReference!: string | null;
  @TextField('Only to holders of this post 仅限岗位', { ...POST_CODE, nullable: true }) postCode!: string | null;
  @DateField('Day it is circulated 传阅日期', CIRCULATED) circulatedOn!: string;
  @DateField('Day by which everybody signs 签字截止日', { nullable: true }) dueOn!: string | null;
}

export class CirculationSignatureRow {
  @TextField('Person on the paper list 人员编号', PERSON) personNo!: string;
  @CodeField('Unit that circulates it 传阅单元', { example: 'XA' }) circulationUnitCode!: string;
  @TextField('Number of the circulation 传阅编号', NUMBER) circulationNo!: string;
  @DateField('Day of the signature 签字日期', { example: '2026-10-13' }) signedOn!: string;
}

export class CirculationSignaturesQuery extends LedgerQuery {
  @TextField('Person 人员编号', { ...PERSON, optional: true }) personNo?: string;
  @TextField('Number of the circulation 传阅编号', { ...NUMBER, optional: true }) circulationNo?: string;
}

export class CirculationSignatureResponse extends LedgerItem {
  @TextField('Person 人员编号', PERSON) personNo!: string;
  @TextField('Name 姓名', { example: '王小明' }) name!: string;
  @CodeField('Unit that circulates it, if in sight 传阅单元', { nullable: true, example: 'XA' }) circulationUnitCode!:
    string | null;
  @TextField('Number of the circulation 传阅编号', { ...NUMBER, nullable: true }) circulationNo!: string | null;
  @TextField('Title 文件名称', { ...TITLE, nullable: true }) title!: string | null;
  @DateField('Day of the signature 签字日期', { example: '2026-10-13' }) signedOn!: string;
  @EnumField('With the own account, or on a paper list 签字方式', WAY) way!: 'account' | 'paper';
}

export class UnsignedCirculationsQuery extends DatedLedgerQuery {
  @TextField('Person 人员编号', { ...PERSON, optional: true }) personNo?: string;
  @TextField('Number of the circulation 传阅编号', { ...NUMBER, optional: true }) circulationNo?: string;
  @BooleanField('Past the day by which everybody signs 是否逾期', { optional: true }) isOverdue?: boolean;
}

export class UnsignedCirculationResponse {
  @TextField('Person who has not signed 人员编号', PERSON) personNo!: string;
  @TextField('Name 姓名', { example: '王小明' }) name!: string;
  @CodeField('Where the person is posted 任职单元') orgUnitCode!: string;
  @CodeField('Unit that circulates it 传阅单元', { example: 'XA' }) circulationUnitCode!: string;
  @TextField('Number of the circulation 传阅编号', NUMBER) circulationNo!: string;
  @TextField('Title 文件名称', TITLE) title!: string;
  @TextField('Version 文件版本', VERSION) documentVersion!: string;
  @DateField('Day it was circulated 传阅日期', CIRCULATED) circulatedOn!: string;
  @DateField('Day by which everybody signs 签字截止日', { nullable: true }) dueOn!: string | null;
  @BooleanField('Whether that day is over 是否逾期') isOverdue!: boolean;
}
