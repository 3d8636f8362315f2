import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { CounterSeatResponse, CounterSeatRow, CounterSeatsQuery } from './counter-seat.dto.js';
import { NoSuchZone } from './counter-seat.errors.js';

const word = (en: string, zh: string) => ({ en, zh });

/** The counter seats of an outlet, from which its seat plan is drawn. */
export const counterSeatLedger: LedgerAbout<CounterSeatRow> = {
  one: 'CounterSeat',
  many: 'CounterSeats',
  title: { en: 'counter seats', zh: '台席' },
  says: {
    en: 'A numbered counter seat of an outlet, what it is for and what its service plate says.',
    zh: '营业厅的编号台席、用途及业务标牌文字。',
  },
  tag: 'outlets',
  path: 'outlets/counter-seats',
  read: 'outlets.premises.read',
  write: 'outlets.premises.write',
  rules: ['R-297'],
  row: CounterSeatRow,
  item: CounterSeatResponse,
  query: CounterSeatsQuery,
  examples: [
    {
      ...{ outletCode: 'XA001', seatNo: '90', kind: 'integrated_service', plateText: '综合业务受理' },
      validFrom: '2026-11-01',
    },
    { outletCode: 'XA001', seatNo: '91', kind: 'retention', plateText: '离网咨询席', validFrom: '2026-11-01' },
  ],
  table: {
    name: 'outlets.counter_seat',
    key: ['outlet_id', 'seat_no'],
    values: ['kind', 'zone_no', 'plate_text'],
    isDated: true,
  },
  checks: [sqlFile(__dirname, 'check-counter-seats.sql')],
  refusals: [{ refusal: NoSuchZone, field: 'zoneNo' }],
  shown: sqlFile(__dirname, 'shown-counter-seats.sql'),
  words: {
    kind: {
      integrated_service: word('integrated service', '综合业务'),
      consultation: word('consultation', '咨询'),
      vip_service: word('VIP service', 'VIP服务'),
      retention: word('retention', '离网咨询'),
      enterprise_customer: word('enterprise customers', '集团客户'),
      after_sales: word('after-sales service', '售后服务'),
      till: word('till', '收银'),
    },
  },
};
