import { CodeField, DateField, EnumField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem } from '../../platform/ledgers/index.js';
import { DOCUMENT_CODE, DOCUMENT_KIND, DOCUMENT_VERSION, type DocumentKind } from './document.js';

const TITLE = { max: 200, example: '中国联通VI手册-营业厅分册' } as const;
const FILE = { max: 500, example: 'oa://unicom/vi/outlet-2006.pdf' } as const;
const SHA256 = { min: 64, max: 64, pattern: '^[0-9a-f]{64}$', example: 'ab'.repeat(32) } as const;

export class DocumentRow {
  @CodeField('Unit that issues it, or the outlet for a commitment of its own 发布单位', { example: 'HQ' })
  orgUnitCode!: string;
  @TextField('Code it keeps through its versions 文档编码', DOCUMENT_CODE) documentCode!: string;
  @EnumField('Kind 文档类型', DOCUMENT_KIND) kind!: DocumentKind;
  @TextField('Title 标题', TITLE) title!: string;
  @TextField('Version as printed on it 文档版本', DOCUMENT_VERSION) documentVersion!: string;
  @DateField('Day of issue 发布日期') issuedOn!: string;
  @TextField('Where the file lies 文件位置', { ...FILE, optional: true }) fileReference?: string | null;
  @TextField('SHA-256 of the file, lower-case hex 文件摘要', { ...SHA256, optional: true }) sha256?: string | null;
  @DateField('First day the version is in force 生效日') validFrom!: string;
  @DateField('First day it is no longer in force 失效首日', { optional: true, example: '2027-04-01' }) validTo?:
    string | null;
}

export class DocumentsQuery extends DatedLedgerQuery {
  @EnumField('Kind 文档类型', { ...DOCUMENT_KIND, optional: true }) kind?: DocumentKind;
  @TextField('Code 文档编码', { ...DOCUMENT_CODE, optional: true }) documentCode?: string;
}

export class DocumentResponse extends LedgerItem {
  @CodeField('Unit that issued it 发布单位', { example: 'HQ' }) orgUnitCode!: string;
  @TextField('Name of the unit 单位名称', { example: '总部' }) orgUnitName!: string;
  @TextField('Code 文档编码', DOCUMENT_CODE) documentCode!: string;
  @EnumField('Kind 文档类型', DOCUMENT_KIND) kind!: DocumentKind;
  @TextField('Title 标题', TITLE) title!: string;
  @TextField('Version as printed on it 文档版本', DOCUMENT_VERSION) documentVersion!: string;
  @DateField('Day of issue 发布日期') issuedOn!: string;
  @TextField('Where the file lies 文件位置', { ...FILE, nullable: true }) fileReference!: string | null;
  @TextField('SHA-256 of the file 文件摘要', { ...SHA256, nullable: true }) sha256!: string | null;
  @DateField('First day the version is in force 生效日') validFrom!: string;
  @DateField('First day it is no longer in force 失效首日', { nullable: true }) validTo!: string | null;
}

export class DocumentsInForceQuery extends DatedLedgerQuery {
  @EnumField('Kind 文档类型', { ...DOCUMENT_KIND, optional: true }) kind?: DocumentKind;
}

export class DocumentInForceResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @EnumField('Kind 文档类型', DOCUMENT_KIND) kind!: DocumentKind;
  @TextField('Code 文档编码', DOCUMENT_CODE) documentCode!: string;
  @TextField('Title 标题', TITLE) title!: string;
  @TextField('Version in force there 现行版本', DOCUMENT_VERSION) documentVersion!: string;
  @DateField('Day of issue 发布日期') issuedOn!: string;
  @CodeField('Unit that issued it 发布单位', { nullable: true, example: 'HQ' }) issuedByCode!: string | null;
  @DateField('First day the version is in force 生效日') validFrom!: string;
}
