import { refusal } from '../../platform/errors/index.js';

export class MealWithoutShift extends refusal({
  code: 'meal_without_shift',
  kind: 'unprocessable',
  title: { en: 'The person is not on the roster', zh: '当日未排班' },
  detail: {
    en: '{personNo} works no shift at {outletCode} on {day}: plan the shift first.',
    zh: '{personNo} 在 {day} 于营业厅 {outletCode} 没有班次,请先排班。',
  },
  example: { personNo: 'XA-P0002', outletCode: 'XA001', day: '2026-12-01' },
}) {}

export class MealOutsideBlock extends refusal({
  code: 'meal_outside_block',
  kind: 'unprocessable',
  rule: 'R-248',
  title: { en: 'Outside the time of meals', zh: '不在用餐时段内' },
  detail: {
    en: 'Meals are taken in turns from {blockStart} to {blockEnd}; this one lies outside, or does not end after it begins.',
    zh: '用餐时段为 {blockStart} 至 {blockEnd},须在此时段内分批用餐,且结束晚于开始。',
  },
  example: { blockStart: '12:00', blockEnd: '13:30' },
}) {}

/** While meals are taken in turns, somebody who works on their own is always on duty. */
export class NobodyOnDuty extends refusal({
  code: 'nobody_on_duty',
  kind: 'unprocessable',
  rule: 'R-248',
  title: { en: 'Nobody would be on duty', zh: '用餐时段无人在岗' },
  detail: {
    en: 'At {time} on {day} nobody would be on duty at {outletCode}: meals are taken in turns, or the outlet records that it closes then.',
    zh: '{day} {time} 营业厅 {outletCode} 无人在岗:须“分批迅速进餐”,或先登记该时段不营业。',
  },
  example: { outletCode: 'XA001', day: '2026-12-01', time: '12:15' },
}) {}
