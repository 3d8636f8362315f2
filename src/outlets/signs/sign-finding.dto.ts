import { BooleanField, CodeField, DateField, EnumField, TextField } from '../../platform/http/fields.js';
import { LedgerItem, LedgerQuery } from '../../platform/ledgers/index.js';

/** What an outlet shows its customers at the door and at the counters. */
export const SIGNS = ['hours_notice', 'seat_plan', 'direction_signs', 'service_plates'] as const;
export type Sign = (typeof SIGNS)[number];

const SIGN = { name: 'OutletSign', values: SIGNS, example: 'seat_plan' } as const;
const FILE = { max: 200, pattern: '^[A-Za-z0-9][A-Za-z0-9._/-]*$', example: 'photos/XA001/hours.jpg' } as const;
const SHA256 = { min: 64, max: 64, pattern: '^[0-9a-f]{64}$', example: 'b'.repeat(64) } as const;
const NOTE = { max: 500, example: '贴于大门右侧' } as const;

export class SignFindingRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @EnumField('Notice of opening hours, seat plan, direction signs or service plates 公示与标识项目', SIGN) sign!: Sign;
  @DateField('Day it was looked at 检查日期', { example: '2026-11-02' }) foundOn!: string;
  @BooleanField('Whether it was there in a visible place 是否在明显位置') isInPlace!: boolean;
  @TextField('Where the photo is kept 照片存放位置', { ...FILE, optional: true }) photoRef?: string | null;
  @TextField('SHA-256 of the photo 照片校验值', { ...SHA256, optional: true }) photoSha256?: string | null;
  @TextField('Note 备注', { ...NOTE, optional: true }) note?: string | null;
}

export class SignFindingsQuery extends LedgerQuery {
  @EnumField('Sign 公示与标识项目', { ...SIGN, optional: true }) sign?: Sign;
  @BooleanField('Whether it was there 是否在位', { optional: true }) isInPlace?: boolean;
}

export class SignFindingResponse extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @EnumField('Sign 公示与标识项目', SIGN) sign!: Sign;
  @DateField('Day it was looked at 检查日期', { example: '2026-11-02' }) foundOn!: string;
  @BooleanField('Whether it was there in a visible place 是否在明显位置') isInPlace!: boolean;
  @TextField('Where the photo is kept 照片存放位置', { ...FILE, nullable: true }) photoRef!: string | null;
  @TextField('SHA-256 of the photo 照片校验值', { ...SHA256, nullable: true }) photoSha256!: string | null;
  @TextField('Note 备注', { ...NOTE, nullable: true }) note!: string | null;
}
