import { refusal } from '../../platform/errors/index.js';

export class UnknownShiftTemplate extends refusal({
  code: 'unknown_shift_template',
  kind: 'unprocessable',
  title: { en: 'Unknown shift template', zh: '未知的班次模板' },
  detail: {
    en: 'No template {templateCode} holds at {outletCode} on {day}.',
    zh: '{day} 营业厅 {outletCode} 没有适用的班次模板 {templateCode}。',
  },
  example: { templateCode: 'night', outletCode: 'XA001', day: '2026-12-01' },
}) {}

export class ShiftWithoutTimes extends refusal({
  code: 'shift_without_times',
  kind: 'unprocessable',
  title: { en: 'When does the shift begin and end?', zh: '未注明班次时间' },
  detail: {
    en: 'A shift names a template, or a start and an end that differ: one of the two.',
    zh: '班次须填写班次模板,或填写不同的上班与下班时间,二者择一。',
  },
}) {}

export class OutletNotTrading extends refusal({
  code: 'outlet_not_trading',
  kind: 'unprocessable',
  title: { en: 'The outlet does not trade that day', zh: '营业厅当日不营业' },
  detail: {
    en: '{outletCode} is not open yet, suspended or closed on {day}: nobody is planned to work there.',
    zh: '营业厅 {outletCode} 在 {day} 尚未开业、停业或已关闭,不能排班。',
  },
  example: { outletCode: 'XA001', day: '2026-12-01' },
}) {}

export class NotPostedThere extends refusal({
  code: 'not_posted_there',
  kind: 'unprocessable',
  title: { en: 'Not posted to the outlet that day', zh: '当日未在该营业厅任职' },
  detail: {
    en: '{personNo} holds no post at {outletCode} on {day}.',
    zh: '{personNo} 在 {day} 未任职于营业厅 {outletCode}。',
  },
  example: { personNo: 'XA-P0002', outletCode: 'XA001', day: '2026-12-01' },
}) {}

/** Nobody works before the background check and the qualification review are passed. */
export class ShiftBeforeClearance extends refusal({
  code: 'shift_before_clearance',
  kind: 'unprocessable',
  rule: 'R-107',
  title: { en: 'Background check or qualification review is missing', zh: '未通过背景调查和资格审查' },
  detail: {
    en: '{personNo} has no passed background check and qualification review in force on {day}.',
    zh: '{personNo} 在 {day} 没有有效的背景调查和资格审查通过记录,不能排班。',
  },
  example: { personNo: 'XA-P0002', day: '2026-12-01' },
}) {}

/** Who is not inducted works under guidance only. */
export class ShiftBeforeInduction extends refusal({
  code: 'shift_before_induction',
  kind: 'unprocessable',
  rule: 'R-108',
  title: { en: 'Not inducted for independent duty', zh: '未通过入职培训,不能独立上岗' },
  detail: {
    en: '{personNo} has not passed the induction with safety content by {day}: plan a trainee shift (isTrainee) instead.',
    zh: '{personNo} 截至 {day} 未通过含安全内容的入职培训,只能排见习班(isTrainee)。',
  },
  example: { personNo: 'XA-P0002', day: '2026-12-01' },
}) {}

export class ShiftsOverlap extends refusal({
  code: 'shifts_overlap',
  kind: 'unprocessable',
  title: { en: 'Two shifts of one person overlap', zh: '同一人员班次重叠' },
  detail: {
    en: '{personNo} works another shift at {outletCode} on {day} from {startTime} to {endTime}.',
    zh: '{personNo} 在 {day} {startTime} 至 {endTime} 于 {outletCode} 已有班次。',
  },
  example: { personNo: 'XA-P0002', outletCode: 'XA001', day: '2026-12-01', startTime: '08:00', endTime: '18:00' },
}) {}
