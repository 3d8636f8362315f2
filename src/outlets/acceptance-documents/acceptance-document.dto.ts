import { CodeField, DateField, TextField } from '../../platform/http/fields.js';
import { LedgerItem, LedgerQuery } from '../../platform/ledgers/index.js';

const NUMBER = { max: 60, example: '陕建验〔2026〕018号' } as const;
const BY = { max: 100, example: '西安市住房和城乡建设局' } as const;
const FILE = { max: 300, example: 'archive/2026/018.pdf' } as const;

export class AcceptanceDocumentRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Number of the document 文件编号', NUMBER) documentNo!: string;
  @DateField('Day the building was accepted 验收日期', { example: '2026-09-20' }) acceptedOn!: string;
  @TextField('Who accepted it 验收单位', BY) acceptedBy!: string;
  @TextField('Where the file is kept 文件存放位置', { ...FILE, optional: true }) fileReference?: string | null;
}

export class AcceptanceDocumentsQuery extends LedgerQuery {}

export class AcceptanceDocumentResponse extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @TextField('Number of the document 文件编号', NUMBER) documentNo!: string;
  @DateField('Day the building was accepted 验收日期') acceptedOn!: string;
  @TextField('Who accepted it 验收单位', BY) acceptedBy!: string;
  @TextField('Where the file is kept 文件存放位置', { ...FILE, nullable: true }) fileReference!: string | null;
}
