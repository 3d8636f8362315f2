import { refusal } from '../../platform/errors/index.js';

/** Money of the shop that nobody but who wants it has agreed to. */
export class ExpenseDecidedByAsker extends refusal({
  code: 'expense_decided_by_asker',
  kind: 'forbidden',
  rule: 'R-243',
  title: { en: 'Who asks does not approve', zh: '申请人不得审批' },
  detail: {
    en: 'You asked for this expense yourself; another account has to decide it.',
    zh: '该开支申请由您提出,须由其他账号审批。确需开支,必须报业主审批同意。',
  },
}) {}

export class ExpenseNotApproved extends refusal({
  code: 'expense_not_approved',
  kind: 'conflict',
  rule: 'R-243',
  title: { en: 'Not approved', zh: '开支未经审批' },
  detail: {
    en: 'The request is {state}; an expense is approved before it is paid.',
    zh: '该申请状态为 {state}。确需开支,必须报业主审批同意。',
  },
  example: { state: 'requested' },
}) {}

export class ExpenseDecided extends refusal({
  code: 'expense_decided',
  kind: 'conflict',
  title: { en: 'Already decided', zh: '已审批' },
  detail: { en: 'The request is {state} already; ask anew.', zh: '该申请状态为 {state},如需变更请重新申请。' },
  example: { state: 'approved' },
}) {}

export class ExpensePaid extends refusal({
  code: 'expense_paid',
  kind: 'conflict',
  title: { en: 'Already paid', zh: '已支付' },
  detail: { en: 'The expense was paid on {paidOn}.', zh: '该开支已于 {paidOn} 支付。' },
  example: { paidOn: '2026-11-20' },
}) {}

export class PaidBeforeApproval extends refusal({
  code: 'paid_before_approval',
  kind: 'unprocessable',
  rule: 'R-243',
  title: { en: 'Paid before it was approved', zh: '支付早于审批' },
  detail: {
    en: 'It was approved on {approvedOn}; paidOn lies before that day or in the future.',
    zh: '审批日期为 {approvedOn},支付日期不得早于该日,也不得晚于今天。确需开支,必须报业主审批同意。',
  },
  example: { approvedOn: '2026-11-20' },
}) {}
