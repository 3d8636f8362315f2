import { refusal } from '../../platform/errors/index.js';

export class UnknownCounterSeat extends refusal({
  code: 'unknown_counter_seat',
  kind: 'unprocessable',
  title: { en: 'Unknown counter seat', zh: '未知的台席' },
  detail: {
    en: '{outletCode} has no counter seat {seatNo} on {day}.',
    zh: '{outletCode} 于 {day} 没有台席 {seatNo}。',
  },
  example: { outletCode: 'XA001', seatNo: 'S-99', day: '2026-11-01' },
}) {}

export class CardDiffersFromFile extends refusal({
  code: 'card_differs_from_file',
  kind: 'unprocessable',
  rule: 'R-298',
  title: { en: 'Not what the personnel file says', zh: '与人员档案不一致' },
  detail: {
    en: 'Name and number of a card or badge are those of the personnel file of {personNo}: the name there, and the person’s number or an operator ID held that day.',
    zh: '营业员服务监督卡(照片、姓名、编号、服务箴言)及证件须与 {personNo} 的人员档案一致:姓名相同,编号为人员编号或当日有效工号。',
  },
  example: { personNo: 'XA-P0002' },
}) {}
