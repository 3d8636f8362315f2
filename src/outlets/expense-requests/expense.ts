/** What a shop spends money on; which cost items are of which kind says `outlets.expense_kind`. */
export const EXPENSE_KINDS = [
  ...(['transport', 'material', 'printing', 'advertising', 'utilities'] as const),
  ...(['communication', 'entertainment', 'other'] as const),
] as const;
export type ExpenseKind = (typeof EXPENSE_KINDS)[number];

export const EXPENSE_STATES = ['requested', 'approved', 'rejected', 'paid'] as const;
export type ExpenseState = (typeof EXPENSE_STATES)[number];

export const EXPENSE_KIND_WORDS = {
  transport: { en: 'Transport', zh: '交通运输' },
  material: { en: 'Material', zh: '物料' },
  printing: { en: 'Printing', zh: '印刷' },
  advertising: { en: 'Advertising', zh: '宣传' },
  utilities: { en: 'Utilities', zh: '水电' },
  communication: { en: 'Communication', zh: '通信' },
  entertainment: { en: 'Entertainment', zh: '招待' },
  other: { en: 'Other', zh: '其他' },
};

export const EXPENSE_STATE_WORDS = {
  requested: { en: 'Requested', zh: '待审批' },
  approved: { en: 'Approved', zh: '已批准' },
  rejected: { en: 'Rejected', zh: '已驳回' },
  paid: { en: 'Paid', zh: '已支付' },
};
