import { refusal } from '../../platform/errors/index.js';

/** The rows that are stored do not sum to what the owner of the input expects. Nothing is confirmed. */
export class ControlTotalDiffers extends refusal({
  code: 'control_total_differs',
  kind: 'unprocessable',
  title: { en: 'The control total differs', zh: '合计不符' },
  detail: {
    en: 'You expect {controlTotal}, the stored rows sum to {storedTotal}. Nothing was confirmed.',
    zh: '您提交的合计为 {controlTotal},已入库数据合计为 {storedTotal},未作确认。',
  },
  example: { controlTotal: 41235060, storedTotal: 41235059 },
}) {}

/** Targets are amounts, counts and ratios at once: they have no sum. */
export class NoControlTotal extends refusal({
  code: 'no_control_total',
  kind: 'invalid',
  title: { en: 'Targets have no control total', zh: '目标值没有合计' },
  detail: {
    en: 'Targets are amounts, counts and ratios, which have no sum. Confirm them without controlTotal.',
    zh: '目标值包含金额、户数和比率,无法合计。确认时请勿提交 controlTotal。',
  },
}) {}

/** A statement that something is complete cannot be made before it begins. */
export class MonthNotBegun extends refusal({
  code: 'month_not_begun',
  kind: 'unprocessable',
  title: { en: 'The month has not begun', zh: '该月份尚未开始' },
  detail: {
    en: '{month} has not begun, so nothing of it can be complete.',
    zh: '{month} 尚未开始,其数据不可能已完整。',
  },
  example: { month: '2026-12' },
}) {}

/** Only the owner of an input knows that it is complete. */
export class NotOwnerOfInput extends refusal({
  code: 'not_owner_of_input',
  kind: 'forbidden',
  rule: 'R-158',
  title: { en: 'Another department owns this input', zh: '该数据由其他部门负责' },
  detail: {
    en: '{input} is confirmed by the role {ownerRole}, who enters it.',
    zh: '{input} 由录入该数据的角色 {ownerRole} 确认。',
  },
  example: { input: 'billing', ownerRole: 'information_centre' },
}) {}
