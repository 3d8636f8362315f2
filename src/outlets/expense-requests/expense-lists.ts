import { sqlFile } from '../../platform/db/index.js';
import type { ReportAbout } from '../../platform/ledgers/index.js';
import {
  ExpenseByKindResponse,
  ExpenseMonthQuery,
  ExpenseRequestResponse,
  ExpenseRequestsQuery,
  UnapprovedCostLinesResponse,
} from './expense-request.dto.js';
import { EXPENSE_KIND_WORDS, EXPENSE_STATE_WORDS } from './expense.js';

const OF_OUTLETS = { tag: 'outlets', read: 'outlets.expense.read' } as const;

/** Requests to spend, read like a ledger and written by their workflow. */
export const expenseRequestList: ReportAbout = {
  ...OF_OUTLETS,
  many: 'ExpenseRequests',
  title: { en: 'expense requests', zh: '开支申请' },
  says: {
    en: 'What outlets ask to spend, by kind, and what was decided and paid.',
    zh: '营业厅各类开支申请及其审批、支付情况。',
  },
  isKept: true,
  path: 'outlets/expense-requests',
  rules: ['R-243'],
  item: ExpenseRequestResponse,
  query: ExpenseRequestsQuery,
  shown: sqlFile(__dirname, 'shown-expense-requests.sql'),
  words: { kind: EXPENSE_KIND_WORDS, state: EXPENSE_STATE_WORDS },
};

export const expensesByKind: ReportAbout = {
  ...OF_OUTLETS,
  many: 'ExpensesByKind',
  title: { en: 'expenses by kind', zh: '开支分类统计' },
  says: {
    en: 'What an outlet asked for, was allowed, paid and was charged in a month, by kind.',
    zh: '各营业厅当月各类开支的申请、批准、支付及入账金额。',
  },
  path: 'outlets/expenses-by-kind',
  rules: ['R-242'],
  isMonthly: true,
  item: ExpenseByKindResponse,
  query: ExpenseMonthQuery,
  shown: sqlFile(__dirname, 'shown-expenses-by-kind.sql'),
  words: { kind: EXPENSE_KIND_WORDS },
};

export const unapprovedCostLines: ReportAbout = {
  ...OF_OUTLETS,
  many: 'UnapprovedCostLines',
  title: { en: 'unapproved cost lines', zh: '未经审批成本' },
  says: {
    en: 'Where the cost lines of a kind and month exceed what was approved; such lines are never refused. Only where the pack of rules shop_internal is on (a standard of the outlet).',
    zh: '当月某类成本明细超出已批准金额的部分;成本明细不因此被拒收。仅限已启用 shop_internal 制度包(分类标准)的营业厅。',
  },
  path: 'outlets/unapproved-cost-lines',
  rules: ['R-243'],
  isMonthly: true,
  item: UnapprovedCostLinesResponse,
  query: ExpenseMonthQuery,
  gaps: [{ name: { en: 'unapproved cost lines of the month', zh: '本月未经审批成本' }, filter: {} }],
  shown: sqlFile(__dirname, 'shown-unapproved-cost-lines.sql'),
  words: { kind: EXPENSE_KIND_WORDS },
};
