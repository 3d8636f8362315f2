import { CodeField, DateField, EnumField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem } from '../../platform/ledgers/index.js';

/** What a counter seat is for. */
export const SEAT_KINDS = [
  ...(['integrated_service', 'consultation', 'vip_service', 'retention'] as const),
  ...(['enterprise_customer', 'after_sales', 'till'] as const),
] as const;
export type SeatKind = (typeof SEAT_KINDS)[number];

const KIND = { name: 'CounterSeatKind', values: SEAT_KINDS, example: 'integrated_service' } as const;
const NUMBER = { max: 20, example: '01' } as const;
const ZONE = { max: 20, example: 'Z-01' } as const;
const PLATE = { max: 60, example: '综合业务受理' } as const;

export class CounterSeatRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Number of the seat 台席编号', NUMBER) seatNo!: string;
  @EnumField('What it is for 台席类型', KIND) kind!: SeatKind;
  @TextField('Number of the zone it stands in 所在分区编号', { ...ZONE, optional: true }) zoneNo?: string | null;
  @TextField('Text of the service plate 业务标牌文字', { ...PLATE, optional: true }) plateText?: string | null;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { optional: true, example: '2027-04-01' }) validTo?:
    string | null;
}

export class CounterSeatsQuery extends DatedLedgerQuery {
  @EnumField('What it is for 台席类型', { ...KIND, optional: true }) kind?: SeatKind;
}

export class CounterSeatResponse extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @TextField('Number of the seat 台席编号', NUMBER) seatNo!: string;
  @EnumField('What it is for 台席类型', KIND) kind!: SeatKind;
  @TextField('Number of the zone it stands in 所在分区编号', { ...ZONE, nullable: true }) zoneNo!: string | null;
  @TextField('Text of the service plate 业务标牌文字', { ...PLATE, nullable: true }) plateText!: string | null;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { nullable: true }) validTo!: string | null;
}
