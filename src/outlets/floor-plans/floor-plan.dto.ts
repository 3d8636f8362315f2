import { BooleanField, CodeField, DateField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem } from '../../platform/ledgers/index.js';

const VERSION = { max: 40, example: '2026-1' } as const;
const FILE = { max: 200, pattern: '^[A-Za-z0-9][A-Za-z0-9._/-]*$', example: 'plans/XA001/2026-1.pdf' } as const;
const SHA256 = { min: 64, max: 64, pattern: '^[0-9a-f]{64}$', example: 'a'.repeat(64) } as const;
const ROUTE = { max: 1000, lines: true, example: '入口 → 欢迎区 → 新业务体验区 → 综合业务受理区' } as const;
const ROUTE_WORDS = 'How customers are led along the selling route 客户行进路线(主动销售路线)';

export class FloorPlanRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Version of the plan 平面图版本', VERSION) planVersion!: string;
  @TextField('Where the file is kept 文件存放位置', FILE) fileRef!: string;
  @TextField('SHA-256 of the file 文件校验值', SHA256) fileSha256!: string;
  @DateField('Day it was drawn 绘制日期', { example: '2026-09-20' }) drawnOn!: string;
  @TextField(ROUTE_WORDS, { ...ROUTE, optional: true }) routeDescription?: string | null;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { optional: true, example: '2027-04-01' }) validTo?:
    string | null;
}

export class FloorPlansQuery extends DatedLedgerQuery {
  @BooleanField('With a walking route or without 是否含行进路线', { optional: true }) hasRoute?: boolean;
}

export class FloorPlanResponse extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @TextField('Version of the plan 平面图版本', VERSION) planVersion!: string;
  @TextField('Where the file is kept 文件存放位置', FILE) fileRef!: string;
  @TextField('SHA-256 of the file 文件校验值', SHA256) fileSha256!: string;
  @DateField('Day it was drawn 绘制日期', { example: '2026-09-20' }) drawnOn!: string;
  @BooleanField('Whether it says how customers walk 是否含行进路线') hasRoute!: boolean;
  @TextField(ROUTE_WORDS, { ...ROUTE, nullable: true }) routeDescription!: string | null;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { nullable: true }) validTo!: string | null;
}
