import { refusal } from '../../platform/errors/index.js';

/** What is called self-owned must be the company's place and under the company's management. */
export class NotCompanyRun extends refusal({
  code: 'not_company_run',
  kind: 'unprocessable',
  rule: 'R-255',
  title: { en: 'Not a self-owned outlet', zh: '不符合自有营业厅定义' },
  detail: {
    en: 'A self-owned outlet is built, bought or leased (tenure) and run by the company: self_run or counter_outsourced.',
    zh: '自有营业厅须为自建、购置或租赁(tenure),且由公司经营:self_run 或 counter_outsourced。',
  },
}) {}

export class UnknownDivision extends refusal({
  code: 'unknown_division',
  kind: 'unprocessable',
  title: { en: 'Unknown administrative division', zh: '未知的行政区划' },
  detail: {
    en: 'GB/T 2260 has no division {divisionCode}.',
    zh: 'GB/T 2260 中没有行政区划代码 {divisionCode}。',
  },
  example: { divisionCode: '610199' },
}) {}

export class ClosedBeforeOpening extends refusal({
  code: 'closed_before_opening',
  kind: 'unprocessable',
  title: { en: 'Closed before it opened', zh: '关闭日不晚于开业日' },
  detail: {
    en: 'closedOn is the first day without trade and lies after openedOn ({openedOn}).',
    zh: 'closedOn 为停止营业的首日,须晚于开业日 {openedOn}。',
  },
  example: { openedOn: '2026-03-01' },
}) {}

/** One class for the three ways in which suspensions can contradict each other or the life of the outlet. */
export class SuspensionsContradict extends refusal({
  code: 'suspensions_contradict',
  kind: 'unprocessable',
  title: { en: 'The suspensions contradict', zh: '停业时段自相矛盾' },
  detail: {
    en: 'Suspensions are half-open [from, to), do not overlap, and lie between opening and closing: {fault}.',
    zh: '停业时段为左闭右开 [from, to),不得重叠,且须在开业与关闭之间:{fault}。',
  },
  example: { fault: 'suspension_overlap' },
}) {}
